"""Every kind of page as people with other eyes, hands and settings meet it: WCAG 2.2 AA by axe, keyboard, narrow, still."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from browsed import opened, served
from printed import lay_press
from tertib.press.build import build

SYSTEM = "sistem/retribusi-pasar/"
KINDS = {
    "home": "",
    "table of systems": "sistem/",
    "system": SYSTEM,
    "system on trial": "sistem/tiket-wisata/",
    "system in development": "sistem/kia-desa/",
    "system that is planned": "sistem/izin-cuti/",
    "retired system": "sistem/data-daerah/",
    "restricted system": "sistem/tindak-lanjut/",
    "record": f"{SYSTEM}03/",
    "record with rounds": f"{SYSTEM}10/",
    "earlier round": f"{SYSTEM}10/1/",
    "withheld record": "sistem/kia-desa/06/",
    "recorded document": f"{SYSTEM}dokumen/uat/",
    "schedule": f"{SYSTEM}dokumen/schedule/",
    "level of a DFD": f"{SYSTEM}dfd/tagih/",
    "group of an ERD": f"{SYSTEM}erd/penagihan/",
    "procedures": "sop/",
    "procedure": "sop/karanganyar-2020/",
    "rules": "aturan/",
    "rule": "aturan/PRC001/",
    "guide": "panduan/",
    "guide with code": "panduan/diagram/",
    "reference": "panduan/acuan/dfd/",
    "about": "tentang/",
    "about with tables": "tentang/gate/",
    "open data": "data/",
    "dashboards": "dasbor/",
    "dashboard of steps": "dasbor/langkah/",
    "dashboard of agencies": "dasbor/perangkat-daerah/",
    "dashboard of durations": "dasbor/lama/",
    "dashboard of what is due": "dasbor/jatuh-tempo/",
    "dashboard of platforms": "dasbor/platform/",
    "dashboard of personal data": "dasbor/data-pribadi/",
    "dashboard of tests": "dasbor/uji/",
    "not found": "404.html",
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
    .then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target}`)))"""
# Wide things scroll in a frame of their own; the page never does.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
MOVES = """() => document.getAnimations().length + [...document.querySelectorAll('*')].filter(each => {
    const style = getComputedStyle(each);
    return Math.max(...style.transitionDuration.split(',').map(parseFloat)) > 0 && style.transitionProperty !== 'none';
}).length"""


def judged(page: Page) -> list[str]:
    """What axe finds on the page as it stands, a line for each element."""
    page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(RUN, TAGS)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["", "en/"], ids=["id", "en"])
@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 320), ("dark", 320)]
)
def test_axe_finds_nothing_on_any_kind_of_page(
    chromium: Browser, shipped: str, edition: str, scheme: str, width: int
) -> None:
    found = {}
    for desk in opened(chromium, width, scheme):
        for kind, address in KINDS.items():
            desk.page.goto(shipped + edition + address)
            if lines := judged(desk.page):
                found[kind] = lines
    assert found == {}


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_in_what_opens(chromium: Browser, shipped: str, scheme: str, width: int) -> None:
    """The search with and without results, and a drawing enlarged on the whole screen."""
    for desk in opened(chromium, width, scheme):
        page = desk.page
        for words, awaited in (
            ("kunjungan", ".pf-result-link"),
            ("zzzxq", "pagefind-summary:has-text('zzzxq')"),
        ):
            page.goto(shipped)
            page.keyboard.press("/")
            page.locator("pagefind-modal input").press_sequentially(words)
            page.locator(awaited).first.wait_for()
            assert judged(page) == [], words
        page.goto(shipped + SYSTEM)
        page.locator("[data-do=full]").first.click()
        page.locator("[data-do=in]").first.click()
        assert judged(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_a_dossier_can_be_had(chromium: Browser, tmp_path: Path, scheme: str) -> None:
    build(lay_press(tmp_path / "register"), dossiers=True)
    for address in served(tmp_path / "register"):
        for desk in opened(chromium, 1280, scheme):
            desk.page.goto(f"{address}sistem/izin/")
            expect(desk.page.locator("a[href$='dosier.pdf']")).to_be_visible()
            assert judged(desk.page) == []


# A4 between its margins, in the pixels of a style sheet; pages laid out across are as wide as they need to be.
PAPER = 680
CUT = """width => [...document.querySelectorAll('main :is(table, figure, pre, dl)')].filter(each =>
    each.getBoundingClientRect().right > width + 1 && !each.closest('.t-sheets, .t-landscape')).map(each => each.className)"""


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["", "en/"], ids=["id", "en"])
def test_paper_cuts_nothing_off(chromium: Browser, shipped: str, edition: str) -> None:
    cut = {}
    for desk in opened(chromium, PAPER):
        desk.page.emulate_media(media="print")
        for kind, address in KINDS.items():
            desk.page.goto(shipped + edition + address)
            if found := desk.page.evaluate(CUT, PAPER):
                cut[kind] = found
    assert cut == {}


@pytest.mark.slow
@pytest.mark.parametrize("edition", ["", "en/"], ids=["id", "en"])
@pytest.mark.parametrize(("width", "letters"), [(320, 16), (1280, 32)])
def test_no_kind_of_page_scrolls_sideways_on_a_narrow_screen_or_with_large_letters(
    chromium: Browser, shipped: str, edition: str, width: int, letters: int
) -> None:
    """320 pixels, which are also 1280 at 400 % (WCAG 1.4.10), and the letters that a browser is set to, twice as large (1.4.4)."""
    wide = {}
    for desk in opened(chromium, width):
        settings = desk.page.context.new_cdp_session(desk.page)
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": letters}})
        for kind, address in KINDS.items():
            desk.page.goto(shipped + edition + address)
            if by := desk.page.evaluate(SIDEWAYS):
                wide[kind] = by
    assert wide == {}


def test_the_first_stop_of_the_keyboard_skips_to_the_content(chromium: Browser, shipped: str) -> None:
    for desk in opened(chromium):
        desk.page.goto(shipped + SYSTEM)
        desk.page.keyboard.press("Tab")
        assert "md-skip" in desk.page.evaluate("document.activeElement.className")
        desk.page.keyboard.press("Enter")
        desk.page.keyboard.press("Tab")
        assert desk.page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_nothing_moves_for_who_asked_for_that(chromium: Browser, shipped: str) -> None:
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    for address in ("", SYSTEM, "dasbor/"):
        page.goto(shipped + address)
        assert page.evaluate(MOVES) == 0, address
    context.close()


# Where the keyboard stands, unless it can be seen there: a finger's width of it, inside the window, with a line around it.
UNSEEN = """() => {
    const at = document.activeElement, {left, top, right, bottom, width, height} = at.getBoundingClientRect();
    const lined = [at, at.nextElementSibling].some(each => each && getComputedStyle(each).outlineStyle !== 'none');
    const shown = at.matches('input.md-option') || right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && width && height;
    return at === document.body || lined && shown && getComputedStyle(at).visibility === 'visible'
        ? null : `${at.tagName}.${at.className} ${at.textContent.trim().slice(0, 40)}`;
}"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", ["", "sistem/", f"{SYSTEM}03/", "tentang/gate/", "sop/karanganyar-2020/"])
def test_every_stop_of_the_keyboard_is_seen(
    chromium: Browser, shipped: str, address: str, width: int
) -> None:
    unseen = []
    for desk in opened(chromium, width):
        desk.page.goto(shipped + address)
        for _ in range(70):
            desk.page.keyboard.press("Tab")
            unseen.append(desk.page.evaluate(UNSEEN))
    assert [each for each in unseen if each] == []


def test_the_menu_of_a_narrow_screen_opens_and_closes_by_keyboard(chromium: Browser, shipped: str) -> None:
    for desk in opened(chromium, 390):
        page = desk.page
        page.goto(shipped + "panduan/")
        menu = page.get_by_role("button", name="Navigasi", exact=True)
        menu.focus()
        rules = page.locator(".md-nav--primary").get_by_role("link", name="Aturan")
        for key, is_open in (("Enter", True), ("Escape", False), ("Space", True)):
            page.keyboard.press(key)
            expect(menu).to_have_attribute("aria-expanded", str(is_open).lower())
            expect(rules).to_be_visible(visible=is_open)
        assert desk.complaints == []
