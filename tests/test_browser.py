"""The shipped register in a real browser: what people see and do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browsed import Watched, opened, served
from printed import lay_press
from tertib.press.build import build

SYSTEM = "sistem/retribusi-pasar/"
RECORD = f"{SYSTEM}03/"
ADDRESSES = [
    "",
    "sistem/",
    SYSTEM,
    RECORD,
    "sop/",
    "sop/karanganyar-2020/",
    "aturan/",
    "aturan/PRC001/",
    "panduan/",
    "tentang/",
    "none/",
]
EVIL = "</title><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"


def test_from_home_by_clicks_to_a_record(desk: Watched, shipped: str) -> None:
    page = desk.page
    page.goto(shipped)
    page.locator("main article a[href$='sistem/']").first.click()
    page.wait_for_url(f"{shipped}sistem/")
    page.locator("main article a[href$='retribusi-pasar/']").first.click()
    page.wait_for_url(f"{shipped}{SYSTEM}")
    page.locator("main article a[href$='03/']").first.click()
    page.wait_for_url(f"{shipped}{RECORD}")
    assert page.locator("main h1").count() == 1
    assert desk.complaints == []
    assert all(url.startswith(shipped) for url in desk.asked)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_asks_nobody_else_and_complains_of_nothing(desk: Watched, shipped: str, address: str) -> None:
    desk.page.goto(shipped + address, wait_until="networkidle")
    outside = [url for url in desk.asked if not url.startswith((shipped, "data:"))]
    # The browser itself tells of a page that is not there.
    complaints = [each for each in desk.complaints if address != "none/" or "404" not in each]
    assert (outside, complaints) == ([], [])
    assert desk.page.locator("main h1").count() == 1


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_phone_scrolls_down_only(chromium: Browser, shipped: str, address: str, width: int) -> None:
    for phone in opened(chromium, width):
        phone.page.goto(shipped + address)
        wide = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        scroll, client = phone.page.evaluate(wide)
        assert scroll <= client, phone.page.evaluate(TOO_WIDE)


# Names what sticks out, so that a failure tells where to look.
TOO_WIDE = """[...document.querySelectorAll('main *')]
    .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 5).map(each => each.outerHTML.slice(0, 120))"""


def test_the_menu_of_a_phone_leads_to_the_table_of_systems(chromium: Browser, shipped: str) -> None:
    for phone in opened(chromium, 390):
        phone.page.goto(shipped + RECORD)
        phone.page.get_by_role("button", name="Navigasi", exact=True).click()
        phone.page.locator(
            ".md-sidebar--primary a[href$='sistem/'], .md-sidebar--primary a[href='../../']"
        ).first.click()
        phone.page.wait_for_url(f"{shipped}sistem/")


@pytest.mark.parametrize(("scheme", "shown"), [("light", "default"), ("dark", "slate")])
def test_colours_follow_the_device_until_someone_chooses(
    chromium: Browser, shipped: str, scheme: str, shown: str
) -> None:
    for desk in opened(chromium, scheme=scheme):
        page = desk.page
        page.goto(shipped)
        assert page.locator("body").get_attribute("data-md-color-scheme") == shown
        page.locator("form[data-md-component=palette] label:visible").click()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
        page.locator("form[data-md-component=palette] label:visible").click()
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        page.goto(shipped + SYSTEM)
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_a_name_that_would_be_a_script_is_only_read(desk: Watched, tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    entry = root / "projects" / "izin" / "index.md"
    name = EVIL.replace("'", "''")
    evil = re.sub(r"(?m)^name: .*$", lambda _: f"name: '{name}'", entry.read_text(encoding="utf-8"), count=1)
    entry.write_text(evil, encoding="utf-8")
    (root / "docs" / "guide" / "evil.md").write_text(f"# `{EVIL}`\n", encoding="utf-8")
    build(root)
    for site in served(root):
        for address in ("", "sistem/", "sistem/izin/", "panduan/evil/"):
            desk.page.goto(site + address)
            assert desk.page.evaluate("window.ran") is None, address
        assert "<script>window.ran = 1</script>" in desk.page.title()


def test_the_page_that_is_not_there_leads_home(desk: Watched, shipped: str) -> None:
    desk.page.goto(f"{shipped}sistem/none/deep/")
    desk.page.locator("main article a").first.click()
    desk.page.wait_for_url(shipped)
