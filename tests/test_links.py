"""Every link of the shipped site leads somewhere: to a page, a file, or a place on a page. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

REFERS = {"href", "src", "poster", "data"}


class Links(HTMLParser):
    """What a page refers to, and the places on it that others may."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in REFERS and value is not None and tag != "base":
                self.links.append(value)
            elif value and (name == "id" or (tag == "a" and name == "name")):
                self.places.append(value)


@cache
def page(path: Path) -> Links:
    return Links(path)


def broken(site: Path) -> Iterator[str]:
    for path in sorted(site.rglob("*.html")):
        for link in dict.fromkeys(page(path).links):
            if reason := fault(site, path, link):
                yield f"{path.relative_to(site).as_posix()}: {link} ({reason})"


def fault(site: Path, path: Path, link: str) -> str:
    """Why a link of a page of the site leads nowhere; empty for a good one and for one that leads outside."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    # The page for what is not there is served at any depth, so its links begin at the root.
    start = site if parts.path.startswith("/") else path.parent
    there = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else path.resolve()
    if not there.is_relative_to(site.resolve()):
        return "leaves the site"
    if there.is_dir():
        there /= "index.html"
    if not there.is_file():
        return "not there"
    if parts.fragment and there.suffix == ".html" and unquote(parts.fragment) not in page(there).places:
        return "no such place"
    return ""


def test_no_link_of_the_shipped_site_is_broken(shipped_root: Path) -> None:
    assert list(broken(shipped_root / "site")) == []


def test_no_page_of_the_shipped_site_has_two_places_of_one_name(shipped_root: Path) -> None:
    site = shipped_root / "site"
    twice = {
        path.relative_to(site).as_posix(): {each for each in places if places.count(each) > 1}
        for path in sorted(site.rglob("*.html"))
        if len(places := page(path).places) != len(set(places))
    }
    assert twice == {}


def test_a_broken_link_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(
        '<a href="a/">to</a> <a href="a/#here">to</a> <a href="a/#gone">to</a> <a href="b/">to</a> '
        '<a href="../outside">to</a> <a href="https://example.go.id/">to</a>'
    )
    (tmp_path / "a" / "index.html").write_text('<h1 id="here">Here</h1> <a href="../">back</a>')
    assert list(broken(tmp_path)) == [
        "index.html: a/#gone (no such place)",
        "index.html: b/ (not there)",
        "index.html: ../outside (leaves the site)",
    ]
