"""Every kind of page as people with other eyes, hands and settings meet it: WCAG 2.2 AA by axe, keyboard, narrow, still."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from browsed import opened

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
    "dashboard of platforms": "dasbor/platform/",
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
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 320)])
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
