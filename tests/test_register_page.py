"""The table of systems in a real browser: found, filtered, sorted, sent, printed; and how much it weighs with 300 of them."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browsed import Watched, opened, served
from listed import ADDRESS, listed
from printed import once, shared_by_all
from tertib.pages.files import needed

SYSTEMS = 300
ROWS = "table.t-systems tbody tr"
ASKED = re.compile(r'<(?:link|script)\b[^>]*\b(?:href|src)="([^"]+)"')


@pytest.fixture(scope="module")
def many_root(tmp_path_factory: pytest.TempPathFactory, shipped_root: Path) -> Path:
    """The shipped site, its table and catalogue those of a register of 300 systems; to read only."""

    def make(root: Path) -> None:
        listed(root, SYSTEMS, shipped_root / "site")

    return once(shared_by_all(tmp_path_factory.getbasetemp()), "many-systems", make)


@pytest.fixture(scope="module")
def many(many_root: Path) -> Iterator[str]:
    for address in served(many_root):
        yield f"{address}sistem/"


@pytest.fixture
def register(desk: Watched, many: str) -> Page:
    return at(desk, many)


def at(desk: Watched, address: str) -> Page:
    """The page once its filters are there."""
    desk.page.goto(address)
    expect(desk.page.locator("form.t-filters")).to_be_visible()
    return desk.page


def shown(page: Page) -> list[str]:
    return page.locator(f"{ROWS} .t-name a").all_text_contents()


def chips(page: Page) -> list[str]:
    return page.locator("form .t-chips b").all_text_contents()


def test_300_systems_weigh_little(many_root: Path) -> None:
    """The budget of the register page: 400 KB of HTML, and 120 KB over the wire for all that it asks for."""
    site = many_root / "site"
    page = (site / ADDRESS).read_bytes()
    asked = {(site / "sistem" / address).resolve() for address in ASKED.findall(page.decode())}
    files = {each for each in asked if each.is_file()} | {site / ADDRESS}
    assert {"katalog.json", "tablesort.min.js", "register.js", "register.css"} <= {
        each.name for each in files
    }
    weights = {each.name: len(gzip.compress(each.read_bytes(), 6, mtime=0)) for each in files}
    assert page.count(b'<tr role="row">') == SYSTEMS + 1
    assert len(page) <= 400_000
    assert sum(weights.values()) <= 120_000, sorted(weights.items(), key=lambda each: -each[1])


def test_a_page_asks_for_the_styles_of_what_stands_on_it() -> None:
    assert needed('<p class="t-lead">') == ()
    assert "assets/figure.css" in needed('<div class="gv-zoom t-x">')
    assert "assets/figure.js" in needed('<div class="gv-zoom">')


@pytest.mark.slow
def test_a_view_can_be_sent_and_taken_back(chromium: Browser, register: Page, many: str) -> None:
    everything = shown(register)
    assert len(everything) == SYSTEMS
    register.locator("select[name=status]").select_option("trial")
    register.locator("select[name=platform]").select_option("mysql")
    register.get_by_role("button", name="Langkah SOP").click()
    some = shown(register)
    assert 0 < len(some) < SYSTEMS
    expect(register.locator(".t-shown")).to_have_text(f"{len(some)} dari {SYSTEMS} sistem")
    assert register.url == f"{many}?status=trial&platform=mysql&sort=steps"
    assert chips(register) == ["Status: Uji coba", "Platform: MySQL", "Urutan: Langkah SOP ↑"]
    for other in opened(chromium):
        assert shown(at(other, register.url)) == some
        assert other.complaints == []
    register.go_back()
    register.go_back()
    expect(register).to_have_url(f"{many}?status=trial")
    assert len(some) < len(shown(register)) < SYSTEMS
    register.go_back()
    expect(register).to_have_url(many)
    assert shown(register) == everything
    register.go_forward()
    assert chips(register) == ["Status: Uji coba"]


@pytest.mark.slow
def test_search_as_one_types(register: Page, many: str) -> None:
    name = shown(register)[SYSTEMS // 2]
    field = register.get_by_role("searchbox", name="Cari menurut nama")
    field.press_sequentially(name.upper(), delay=5)
    assert name in shown(register)
    assert len(shown(register)) < SYSTEMS / 10
    expect(register).to_have_url(re.compile(r"\?q="))
    register.go_back()
    expect(register).to_have_url(many)
    assert field.input_value() == ""
    assert len(shown(register)) == SYSTEMS


@pytest.mark.slow
def test_counts_tell_what_a_choice_would_show(register: Page) -> None:
    register.locator("select[name=category]").select_option("special-mission")
    option = register.locator("select[name=status] option[value=operational]")
    said = int(re.findall(r"\((\d+)\)", option.text_content() or "")[0])
    register.locator("select[name=status]").select_option("operational")
    assert len(shown(register)) == said


@pytest.mark.slow
def test_names_stand_in_the_order_of_the_language(desk: Watched, many: str) -> None:
    page = at(desk, f"{many}?sort=-name")
    order = "names => [...names].sort(new Intl.Collator('id', { numeric: true, sensitivity: 'base' }).compare).reverse()"
    assert shown(page) == page.evaluate(order, shown(page))
    expect(page.get_by_role("columnheader", name="Sistem")).to_have_attribute("aria-sort", "descending")


@pytest.mark.slow
def test_what_is_overdue_follows_the_day_of_the_reader(desk: Watched, many: str) -> None:
    def overdue(day: str) -> int:
        desk.page.clock.set_fixed_time(f"{day}T09:00:00")
        page = at(desk, f"{many}?overdue=1")
        assert page.locator(f"{ROWS} .t-late").count() == len(shown(page))
        return len(shown(page))

    assert 0 == overdue("2020-01-01") < overdue("2026-01-01") < overdue("2030-01-01") <= SYSTEMS


@pytest.mark.slow
def test_who_finds_nothing_is_told_how_to_widen(desk: Watched, many: str) -> None:
    page = at(desk, f"{many}?status=operational&q=zzz")
    expect(page.locator(".t-shown")).to_have_text(f"0 dari {SYSTEMS} sistem")
    expect(page.locator(".t-empty")).to_contain_text("Tidak ada sistem yang cocok")
    widen = page.locator(".t-empty").get_by_role("button", name="zzz")
    said = int(re.findall(r"\((\d+)\)", widen.text_content() or "")[0])
    widen.click()
    expect(page.locator(".t-empty")).to_be_hidden()
    assert len(shown(page)) == said > 0
    expect(page).to_have_url(f"{many}?status=operational")
    expect(page.locator("input[name=q]")).to_be_focused()


@pytest.mark.slow
def test_an_address_that_asks_for_nothing_known_breaks_nothing(desk: Watched, many: str) -> None:
    page = at(desk, f"{many}?agency=<img src=x>&sort=none&overdue=maybe&stage=x&utm=1")
    assert shown(page) == []
    assert chips(page) == ["Perangkat daerah: <img src=x>", "Tahap: x"]
    page.get_by_role("button", name="Hapus semua").first.click()
    assert len(shown(page)) == SYSTEMS
    assert desk.complaints == []


@pytest.mark.slow
def test_all_by_keyboard(register: Page, many: str) -> None:
    register.locator("input[name=q]").focus()
    register.keyboard.type("aplikasi")
    for _ in range(3):
        register.keyboard.press("Tab")
    expect(register.locator("select[name=stage]")).to_be_focused()
    register.keyboard.press("Shift+Tab")
    register.keyboard.press("ArrowDown")
    assert len(chips(register)) == 2
    chip = register.get_by_role("button", name="Hapus saringan Status")
    chip.focus()
    register.keyboard.press("Enter")
    assert chips(register) == ["“aplikasi”"]
    expect(register.locator("form .t-chips button")).to_be_focused()
    header = register.get_by_role("button", name="Perangkat daerah", exact=True)
    header.focus()
    register.keyboard.press("Space")
    register.keyboard.press("Space")
    expect(register).to_have_url(f"{many}?q=aplikasi&sort=-agency")
    expect(header).to_be_focused()


@pytest.mark.slow
@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_filters_fold_and_rows_are_cards(chromium: Browser, many: str, width: int) -> None:
    for phone in opened(chromium, width):
        page = at(phone, many)
        expect(page.locator("select[name=status]")).to_be_hidden()
        page.locator("summary", has_text="Saring dan urutkan").click()
        page.locator("select[name=status]").select_option("planned")
        page.locator("select[name=sort]").select_option("-steps")
        expect(page.locator("summary")).to_contain_text("(1)")
        assert page.url == f"{many}?status=planned&sort=-steps"
        card = page.locator(ROWS).first
        assert card.evaluate("row => getComputedStyle(row).display") == "block"
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) <= 0
        assert phone.complaints == []


@pytest.mark.slow
def test_without_a_script_the_table_is_whole(chromium: Browser, many: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{many}?status=trial")
    assert page.locator(ROWS).count() == SYSTEMS
    assert page.locator("form.t-filters").is_hidden()
    expect(page.locator("noscript p")).to_have_text(re.compile("memerlukan JavaScript"))
    assert page.locator("noscript p").bounding_box()
    context.close()


@pytest.mark.slow
def test_without_its_catalogue_the_table_is_whole(desk: Watched, many: str) -> None:
    desk.page.route("**/katalog.json", lambda route: route.fulfill(status=404))
    desk.page.goto(many)
    expect(desk.page.get_by_text("Penyaring tidak dapat dimuat")).to_be_visible()
    assert len(shown(desk.page)) == SYSTEMS
    assert desk.page.locator("form.t-filters").is_hidden()


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("asked", ["", "?status=trial&sort=due&overdue=1", "?q=zzz"])
def test_every_view_is_for_everyone(chromium: Browser, many: str, scheme: str, asked: str) -> None:
    for desk in opened(chromium, scheme=scheme):
        found = Axe().run(at(desk, f"{many}{asked}"), context="article")
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.slow
def test_print_shows_the_view(desk: Watched, many: str) -> None:
    page = at(desk, f"{many}?status=planned")
    page.emulate_media(media="print")
    expect(page.get_by_text("Status: Rencana")).to_be_visible()
    expect(page.locator("select[name=status]")).to_be_hidden()
    assert 0 < page.locator(ROWS).count() < SYSTEMS


@pytest.mark.slow
def test_ways_into_the_table(desk: Watched, shipped: str) -> None:
    page = desk.page
    page.goto(shipped)
    page.locator("main input[name=q]").fill("retribusi")
    page.get_by_role("button", name="Cari sistem").click()
    expect(page).to_have_url(f"{shipped}sistem/?q=retribusi")
    expect(page.locator(ROWS)).to_have_count(1)
    page.locator(f"{ROWS} a").click()
    page.locator(".t-badges a").click()
    expect(page).to_have_url(f"{shipped}sistem/?status=operational")
    expect(page.locator("form.t-filters")).to_be_visible()
    operational = len(shown(page))
    page.goto(shipped)
    counter = page.locator(".t-count-operational a")
    assert (counter.locator("strong").text_content() or "") == str(operational)
    counter.click()
    expect(page.locator(ROWS)).to_have_count(operational)
    page.goto(shipped)
    page.locator(".t-tallies a", has_text="Kesehatan").click()
    expect(page.locator(ROWS)).to_have_count(1)
    assert desk.complaints == []


@pytest.mark.slow
def test_the_other_edition_shows_the_same_view(desk: Watched, shipped: str) -> None:
    page = at(desk, f"{shipped}sistem/?status=operational&class=restricted")
    rows = len(shown(page))
    page.locator("a.t-language").click()
    expect(page).to_have_url(f"{shipped}en/sistem/?status=operational&class=restricted")
    expect(page.locator(ROWS)).to_have_count(rows)
    assert chips(page) == ["Status: Operational", "Data class: Restricted"]
