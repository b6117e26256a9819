"""Search: an index of both editions that is the same for the same site, and a dialog that people find things with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browsed import Watched, opened
from printed import files, lay_press
from tertib.press import search
from tertib.press.build import build
from tertib.store import Store

STEMMED = """async ([root, word]) => {
    const pagefind = await import(`${root}pagefind/pagefind.js`);
    const found = await pagefind.search(word);
    return (await Promise.all(found.results.map(each => each.data()))).map(each => each.content).join(' ');
}"""


@pytest.mark.parametrize("edition", [".", "en"])
def test_the_same_site_has_the_same_index(shipped_root: Path, tmp_path: Path, edition: str) -> None:
    site, copy = shipped_root / "site" / edition, tmp_path / "site"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("pagefind", "en"))
    for store in (Store(), Store(tmp_path / "kept"), Store(tmp_path / "kept")):
        search.index(copy, store)
        assert files(copy / "pagefind") == files(site / "pagefind")
        shutil.rmtree(copy / "pagefind")


def test_a_document_that_repeats_records_is_not_found_beside_them() -> None:
    assert search.found("sistem/x/dokumen/specification/", "en") is None
    assert search.found("sistem/x/03/", "en") == search.Found("Document of a system", 1)


def test_without_the_program_a_line_says_so_and_pages_have_no_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "program", lambda: None)
    told: list[str] = []
    root = lay_press(tmp_path / "register")
    assert build(root, language="en", say=told.append) == 0
    assert "The site has no search: run `pip install 'pagefind[bin]'` to add it." in told
    assert "t-search-button" not in (root / "site" / "index.html").read_text(encoding="utf-8")
    assert not (root / "site" / "pagefind").exists()


def test_a_program_that_fails_is_a_warning_and_the_site_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text("not a program", encoding="utf-8")
    monkeypatch.setattr(search, "program", lambda: broken)
    told: list[str] = []
    root = lay_press(tmp_path / "register")
    assert build(root, say=told.append) == 0
    assert any("the search index could not be made" in line for line in told)
    assert (root / "site" / "index.html").is_file()


def asked(page: Page, address: str, words: str) -> None:
    """Search on a page by keyboard, and wait for what is found."""
    page.goto(address)
    page.keyboard.press("/")
    page.locator("pagefind-modal input").press_sequentially(words)
    page.locator(".pf-result-link").first.wait_for()


@pytest.mark.parametrize(("word", "text"), [("layan", "pelayanan"), ("pegawai", "kepegawaian")])
def test_a_stem_finds_the_words_made_of_it(desk: Watched, shipped: str, word: str, text: str) -> None:
    desk.page.goto(shipped)
    assert text in str(desk.page.evaluate(STEMMED, [shipped, word])).lower()


def test_a_system_is_found_and_opened_by_keyboard_alone(desk: Watched, shipped: str) -> None:
    page = desk.page
    asked(page, shipped, "retribusi")
    assert "Ditemukan" in page.locator("pagefind-summary").inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sistem/retribusi-pasar/**")
    assert desk.complaints == []


def test_a_search_is_narrowed_to_a_system_and_a_step(desk: Watched, shipped: str) -> None:
    page = desk.page
    asked(page, f"{shipped}en/", "retribusi")
    page.get_by_role("combobox", name="Step").click()
    page.get_by_role("option").first.click()
    page.locator("pagefind-modal input").click()
    links = page.locator(".pf-result-link")
    links.first.wait_for()
    assert all("/en/sistem/" in (each.get_attribute("href") or "") for each in links.all())
    assert desk.complaints == []


def test_each_edition_finds_its_own_pages(desk: Watched, shipped: str) -> None:
    for edition, language in (("", "id"), ("en/", "en")):
        asked(desk.page, f"{shipped}{edition}", "data")
        links = [each.get_attribute("href") or "" for each in desk.page.locator(".pf-result-link").all()]
        assert {("en" if "/en/" in each else "id") for each in links} == {language}
    assert desk.complaints == []


def test_escape_closes_and_writing_a_slash_does_not_open(desk: Watched, shipped: str) -> None:
    page = desk.page
    page.goto(shipped)
    page.locator(".t-search-button").click()
    page.locator("pagefind-modal input").press_sequentially("a/b")
    assert page.locator("pagefind-modal input").input_value() == "a/b"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("pagefind-modal dialog[open]").wait_for(state="detached")
    assert "t-search-button" in page.evaluate("document.activeElement.className")


def test_nothing_of_the_search_is_loaded_before_it_is_asked_for(desk: Watched, shipped: str) -> None:
    desk.page.goto(shipped, wait_until="networkidle")
    assert not [url for url in desk.asked if "/pagefind/" in url]


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["", "en/"])
def test_the_dialog_fits_a_phone_and_is_read_out(
    chromium: Browser, shipped: str, edition: str, scheme: str
) -> None:
    for phone in opened(chromium, 320, scheme):
        asked(phone.page, f"{shipped}{edition}", "data")
        boxes = "[...document.querySelectorAll('pagefind-modal :is(dialog, .pf-modal-body)')]"
        assert phone.page.evaluate(f"{boxes}.map(each => each.scrollWidth)") == [320, 320]
    context = chromium.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    asked(page, f"{shipped}{edition}", "data")
    assert Axe().run(page, context="pagefind-modal").response["violations"] == []
    context.close()
