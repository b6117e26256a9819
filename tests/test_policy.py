"""The site's policy for browsers: no page runs or loads anything but the site's own files, and none needs more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browsed import Watched, opened
from printed import REPOSITORY
from tertib.press.policy import HEADERS, POLICY

INLINE = re.compile(
    r'<script(?![^>]*\ssrc=)(?![^>]*type="application/(?:ld\+)?json")[^>]*>|\sstyle="|<style|\son[a-z]+="'
)
KINDS = (
    "",
    "sistem/",
    "sistem/retribusi-pasar/",
    "sistem/retribusi-pasar/03/",
    "sistem/retribusi-pasar/07/",
    "sistem/retribusi-pasar/dokumen/specification/",
    "sop/",
    "sop/karanganyar-2020/",
    "aturan/",
    "aturan/PRC001/",
    "panduan/",
    "panduan/diagram/",
    "panduan/acuan/",
    "panduan/acuan/dfd/",
    "tentang/",
    "tentang/figures/",
    "dasbor/",
    "data/",
    "404.html",
)
LISTEN = """addEventListener('securitypolicyviolation', event =>
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));"""


def test_every_page_bears_the_policy_before_it_loads_anything(shipped_root: Path) -> None:
    for file in (shipped_root / "site").rglob("*.html"):
        head = file.read_text(encoding="utf-8").partition("</head>")[0]
        stated = head.find("Content-Security-Policy")
        assert 0 < stated < min(head.find("<link"), head.find("<script") % (1 << 30)), file
        assert f'content="{POLICY}"' in head


def test_no_page_holds_what_the_policy_forbids(shipped_root: Path) -> None:
    for file in (shipped_root / "site").rglob("*.html"):
        assert INLINE.findall(file.read_text(encoding="utf-8")) == [], file


def test_hosts_are_told_by_their_own_files(shipped_root: Path) -> None:
    for name in ("_headers", ".htaccess"):
        told = (shipped_root / "site" / name).read_text(encoding="utf-8")
        assert all(header in told and value in told for header, value in HEADERS.items())


@pytest.mark.parametrize("name", ["menerbitkan.md", "menerbitkan.en.md"])
def test_the_guide_has_the_same_headers_for_nginx(name: str) -> None:
    guide = (REPOSITORY / "docs" / "guide" / name).read_text(encoding="utf-8")
    for header, value in HEADERS.items():
        assert f'add_header {header} "{value}" always;' in guide


def test_a_violation_is_noticed(desk: Watched, shipped: str) -> None:
    """The control: what an author managed to put into a page does not run, and the tests below would see it."""
    desk.page.add_init_script(LISTEN)
    desk.page.goto(shipped)
    desk.page.evaluate(
        """() => {
            const script = document.createElement('script');
            script.textContent = 'window.ran = 1';
            document.body.append(script);
            document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p><img src="https://example.org/x.png">');
        }"""
    )
    desk.page.wait_for_timeout(200)
    assert desk.page.evaluate("window.ran") is None
    blocked = {each.split()[1] for each in desk.complaints if each.startswith("policy:")}
    assert blocked == {"script-src-elem", "style-src-attr", "img-src"}


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("edition", ["", "en/"])
def test_no_kind_of_page_is_against_the_policy(
    chromium: Browser, shipped: str, shipped_root: Path, edition: str, scheme: str
) -> None:
    for desk in opened(chromium, scheme=scheme):
        desk.page.add_init_script(LISTEN)
        for kind in KINDS:
            file = shipped_root / "site" / edition / kind
            if (file / "index.html" if file.is_dir() else file).is_file():
                desk.page.goto(f"{shipped}{edition}{kind}", wait_until="networkidle")
                assert desk.complaints == [], kind
        desk.page.locator(".t-search-button").click()
        desk.page.locator("pagefind-modal input").press_sequentially("data")
        desk.page.locator(".pf-result-link").first.wait_for()
        assert desk.complaints == []
