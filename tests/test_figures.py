"""Drawings in a real browser: read, enlarged by mouse, finger and key, followed, saved."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from browsed import Watched, opened
from measured import faults

SYSTEM = "sistem/retribusi-pasar/"
INSIDE = f"{SYSTEM}dfd/tagih/"
LEVEL_1 = "#gambar-dfd-1 + figure"
SVG = "{http://www.w3.org/2000/svg}"


def pages_with_drawings(root: Path) -> Iterator[str]:
    for page in sorted((root / "site").rglob("index.html")):
        if 'class="t-figure"' in page.read_text(encoding="utf-8"):
            yield page.parent.relative_to(root / "site").as_posix()


@pytest.fixture
def figure(desk: Watched, shipped: str) -> Locator:
    """The level-1 diagram of the golden project, with its tools."""
    return shown(desk.page, shipped)


def shown(page: Page, shipped: str, address: str = SYSTEM, selector: str = LEVEL_1) -> Locator:
    page.goto(shipped + address)
    figure = page.locator(selector)
    figure.locator(".gv-zoom").wait_for()
    figure.scroll_into_view_if_needed()
    return figure


# The library writes a change in the next frame; then the transition runs.
STILL = """new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)))
    .then(() => Promise.all(document.getAnimations().map(each => each.finished)))"""


def scale(figure: Locator) -> float:
    """How much larger the drawing is than it was; an animation has come to its end."""
    figure.page.evaluate(STILL)
    transform = figure.locator("svg").evaluate("svg => new DOMMatrix(getComputedStyle(svg).transform).a")
    return round(float(transform), 2)


@pytest.mark.slow
def test_no_text_leaves_its_box_and_no_line_crosses_a_label(
    desk: Watched, shipped: str, shipped_root: Path
) -> None:
    """Every drawing of every page of the shipped register, in both editions."""
    wrong: dict[str, list[str]] = {}
    measured = 0
    for address in pages_with_drawings(shipped_root):
        desk.page.goto(f"{shipped}{address}/")
        for svg in desk.page.locator("figure.t-figure svg.gv").all():
            measured += 1
            if found := faults(svg):
                wrong[f"{address} {svg.locator('title').first.text_content()}"] = found
    assert wrong == {}
    assert measured >= 20


def test_what_is_measured_can_be_wrong(figure: Locator) -> None:
    """A font that is too wide, and a line drawn through a label, are seen."""
    svg = figure.locator("svg")
    assert faults(svg) == []
    svg.evaluate("svg => svg.querySelectorAll('text').forEach(text => text.removeAttribute('textLength'))")
    svg.evaluate("svg => svg.querySelectorAll('text').forEach(text => text.setAttribute('font-size', '16'))")
    assert any("leaves its box" in fault for fault in faults(svg))
    svg.evaluate("""svg => {
        const {x, y, width, height} = svg.querySelector('.gv-label text').getBBox();
        svg.querySelector('.gv-edge path').setAttribute('d', `M${x - 9},${y + height / 2}L${x + width + 9},${y + height / 2}`);
    }""")
    assert any("crosses" in fault for fault in faults(svg))


@pytest.mark.slow
@pytest.mark.parametrize("address", ["sistem/tiket-wisata/", "sistem/kia-desa/", "sistem/retribusi-pasar/"])
def test_a_drawing_is_seen_whole_at_first(desk: Watched, shipped: str, address: str) -> None:
    """However wide it is drawn: what is read closely is enlarged afterwards."""
    desk.page.goto(shipped + address)
    desk.page.locator(".gv-zoom").first.wait_for()
    frames = desk.page.locator(".gv-scroll")
    assert frames.count() >= 4
    for frame in frames.all():
        hidden = frame.evaluate("each => each.scrollWidth - each.clientWidth")
        assert hidden <= 1, frame.get_attribute("aria-label")


def test_keys_enlarge_move_and_reset(figure: Locator) -> None:
    page, frame = figure.page, figure.locator(".gv-scroll")
    frame.focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    enlarged = scale(figure)
    assert enlarged > 1.5
    assert figure.locator("output").text_content() == f"{enlarged:.0%}"
    before = figure.locator("svg").bounding_box()
    page.keyboard.press("ArrowRight")
    assert scale(figure) == enlarged
    after = figure.locator("svg").bounding_box()
    assert before
    assert after
    assert round(before["x"] - after["x"]) == 60
    page.keyboard.press("-")
    assert scale(figure) < enlarged
    page.keyboard.press("0")
    assert scale(figure) == 1
    assert figure.locator("[data-do=reset]").is_disabled()


def test_keys_reach_the_tools_and_the_links_inside(figure: Locator) -> None:
    page = figure.page
    figure.locator("[data-do=in]").focus()
    page.keyboard.press("Enter")
    assert scale(figure) > 1
    figure.locator(".gv-scroll").focus()
    page.keyboard.press("Tab")
    focused = page.evaluate(
        "document.activeElement.closest('svg') && document.activeElement.textContent.trim()"
    )
    assert "Tagih retribusi" in focused


def test_the_wheel_scrolls_the_page_unless_ctrl_is_held(figure: Locator) -> None:
    page = figure.page
    figure.locator(".gv-scroll").hover()
    scrolled = "new Promise(done => addEventListener('scroll', () => done(true), {once: true}))"
    waiting = page.evaluate_handle(f"({{scrolled: {scrolled}}})")
    page.mouse.wheel(0, 120)
    assert waiting.evaluate("each => each.scrolled")
    assert scale(figure) == 1
    figure.locator(".gv-scroll").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -120)
    expect(figure.locator("output")).not_to_have_text("100%")
    page.keyboard.up("Control")
    assert scale(figure) > 1


def test_a_drag_moves_an_enlarged_drawing_and_follows_no_link(figure: Locator) -> None:
    page = figure.page
    figure.locator("[data-do=in]").click()
    link = figure.locator("svg a").first
    link.scroll_into_view_if_needed()
    figure.evaluate(
        "each => Promise.all(each.getAnimations({ subtree: true }).map(moving => moving.finished))"
    )
    box = link.bounding_box()
    before = figure.locator("svg").bounding_box()
    assert box
    assert before
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y + 20, steps=4)
    page.mouse.up()
    after = figure.locator("svg").bounding_box()
    assert after
    assert (round(after["x"] - before["x"]), round(after["y"] - before["y"])) == (30, 20)
    assert page.url.endswith(SYSTEM)


def test_two_fingers_enlarge(chromium: Browser, shipped: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    figure = shown(context.new_page(), shipped)
    box = figure.locator(".gv-scroll").bounding_box()
    assert box
    x, y = box["x"] + 180, max(box["y"], 0) + 300
    session = context.new_cdp_session(figure.page)
    for kind, gap in (("touchStart", 40), ("touchMove", 60), ("touchMove", 90), ("touchMove", 120)):
        points = [{"x": x - gap, "y": y, "id": 1}, {"x": x + gap, "y": y, "id": 2}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert scale(figure) > 1.2
    context.close()


def test_who_wants_no_motion_gets_none(chromium: Browser, shipped: str) -> None:
    context = chromium.new_context(reduced_motion="reduce")
    figure = shown(context.new_page(), shipped)
    figure.locator("[data-do=in]").click()
    assert "ms" not in figure.locator("svg").evaluate("svg => svg.style.transition") or (
        figure.page.evaluate("document.getAnimations().length") == 0
    )
    context.close()


def test_without_scripts_a_drawing_scrolls_and_is_a_file(chromium: Browser, shipped: str) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 800, "height": 800})
    page = context.new_page()
    page.goto(shipped + SYSTEM)
    figure = page.locator(LEVEL_1)
    assert figure.locator("button:visible").count() == 0
    assert figure.locator(".gv-files a:visible").count() == 2
    frame = figure.locator(".gv-scroll")
    assert (
        frame.evaluate("frame => frame.scrollWidth > frame.clientWidth && getComputedStyle(frame).overflowX")
        == "auto"
    )
    context.close()


def test_a_process_leads_to_its_inside_and_back(figure: Locator, shipped: str) -> None:
    page = figure.page
    figure.locator("svg a").first.click()
    page.wait_for_url(shipped + INSIDE)
    inner = page.locator("figure.t-figure svg a", has_text="Tagih retribusi")
    assert "diagram di atasnya" in (inner.locator("title").text_content() or "")
    inner.click()
    page.wait_for_url(f"{shipped}{SYSTEM}#gambar-dfd-1")
    assert page.locator("#gambar-dfd-1").is_visible()
    page.goto(shipped + INSIDE)
    page.locator("main .t-lead a").click()
    page.wait_for_url(f"{shipped}{SYSTEM}#gambar-dfd-1")


def saved(figure: Locator, selector: str) -> tuple[str, bytes]:
    with figure.page.expect_download() as waiting:
        figure.locator(selector).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_drawing_is_saved_as_a_file_that_stands_alone(
    figure: Locator, desk: Watched, tmp_path: Path
) -> None:
    name, content = saved(figure, ".gv-files a >> text=SVG")
    assert name == "retribusi-pasar-dfd-1.svg"
    root = ET.fromstring(content)
    assert root.tag == f"{SVG}svg"
    assert not [each for each in root.iter() if each.tag in {f"{SVG}a", f"{SVG}style", f"{SVG}script"}]
    file = tmp_path / name
    file.write_bytes(content)
    desk.page.goto(file.as_uri())
    assert desk.page.locator("svg text", has_text="Tagih retribusi").is_visible()
    assert faults(desk.page.locator("svg")) == []


def test_the_drawing_is_saved_as_a_picture_in_light(chromium: Browser, shipped: str) -> None:
    """Twice the size on the screen, on white paper, whatever the scheme."""
    for desk in opened(chromium, scheme="dark"):
        figure = shown(desk.page, shipped)
        figure.locator("[data-do=in]").click()
        name, content = saved(figure, "[data-do=png]")
        assert name == "retribusi-pasar-dfd-1.png"
        width = float((figure.locator("svg").get_attribute("viewBox") or "").split()[2])
        with Image.open(io.BytesIO(content)) as image:
            assert abs(image.width - width * 8 / 3) <= 1
            colours = image.convert("RGB").getcolors(1 << 24) or []
        assert max(colours)[1] in {(255, 255, 255), (245, 247, 250)}
        assert len(colours) > 20
        assert [each for each in desk.complaints if "Content Security Policy" in each] == []


def test_the_source_is_saved_without_what_is_not_public(figure: Locator) -> None:
    name, content = saved(figure, ".gv-files a >> text=YAML")
    assert name == "retribusi-pasar-dfd.yml"
    spec = yaml.safe_load(content)
    assert spec["processes"][1]["id"] == "tagih"
    assert b"#" not in content
    assert b"nik" not in content


def test_in_the_dark_the_same_drawing_is_dark(chromium: Browser, shipped: str) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        for desk in opened(chromium, scheme=scheme):
            figure = shown(desk.page, shipped)
            fill = "svg => getComputedStyle(svg.querySelector('.gv-process .gv-f-surface')).fill"
            found = re.findall(r"\d+", figure.locator("svg").evaluate(fill))
            grounds[scheme] = sum(map(int, found[:3])) / 3
    assert grounds["light"] > 240
    assert grounds["dark"] < 100
