"""Two editions of one register: every page has its twin, speaks one language, and shares what needs no language."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from printed import REPOSITORY, files, lay_press, run
from reading import ids, texts, untranslated, written
from tertib.check import check, judge
from tertib.load import load
from tertib.press.build import build

SWITCH = re.compile(r'<a class="[^"]*t-language" href="([^"]*)" hreflang="(\w+)"')
LINK = re.compile(r'\s(?:href|src)="([^"#?]*)')
MONTHS = {
    "id": re.compile(r"\d (?:January|February|March|May|June|July|August|October|December) \d{4}"),
    "en": re.compile(r"\d (?:Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember) \d{4}"),
}


@pytest.fixture(scope="session")
def site(shipped_root: Path) -> Path:
    return shipped_root / "site"


def pages(site: Path, language: str = "") -> dict[str, str]:
    """The pages of an edition by their address from the root of the site; of both where no language is named."""
    found = {each.parent.relative_to(site).as_posix(): each for each in site.rglob("index.html")}
    return {
        f"{address}/".removeprefix("./"): file.read_text(encoding="utf-8")
        for address, file in found.items()
        if not language or (address.partition("/")[0] == "en") == (language == "en")
    }


def led(address: str, way: str) -> str:
    """Where a way leads from a page."""
    kept = address.split("/")[:-1]
    *folders, file = way.split("/") if way.rpartition("/")[2] not in {".", ".."} else [*way.split("/"), ""]
    for part in folders:
        if part == "..":
            kept.pop()  # a way out of the site is an IndexError
        elif part != ".":
            kept.append(part)
    return "/".join([*kept, file])


def test_every_page_has_a_twin_and_the_switch_leads_there_and_back(site: Path) -> None:
    known = pages(site)
    for address, html in known.items():
        way, language = SWITCH.findall(html)[0]
        twin = led(address, way)
        assert twin == (f"en/{address}" if language == "en" else address.removeprefix("en/"))
        assert f'<html lang="{language}"' in known[twin]
    assert len(pages(site, "id")) == len(pages(site, "en"))


def test_the_page_of_what_is_not_there_speaks_both_languages(site: Path) -> None:
    html = (site / "404.html").read_text(encoding="utf-8")
    assert "Halaman tidak ditemukan" in html
    assert "Page not found" in html
    assert SWITCH.findall(html) == [("/en/404.html", "en")]
    assert SWITCH.findall((site / "en" / "404.html").read_text(encoding="utf-8")) == [("/404.html", "id")]


def test_every_way_leads_to_a_file(site: Path) -> None:
    there = set(files(site))
    folders = {name.removesuffix("index.html") for name in there if name.endswith("index.html")}
    for address, html in pages(site).items():
        for way in LINK.findall(html):
            if way and not re.match(r"[a-z]+:|//", way):
                assert unquote(led(address, way)) in there | folders, (address, way)


def test_what_needs_no_language_stands_once(site: Path) -> None:
    once = [name for name in files(site / "en") if re.match(r"(?:assets|data)/", name)]
    assert [name for name in once if name != "data/index.html"] == []


def test_sitemaps_name_the_twin_of_every_page(site: Path, shipped_root: Path) -> None:
    base = load(shipped_root).settings.site_url
    for name, root in (("sitemap.xml", ""), ("en/sitemap.xml", "en/")):
        for entry in re.findall(r"<url>.*?</url>", (site / name).read_text(encoding="utf-8"), re.DOTALL):
            here = re.findall(r"<loc>(.*?)</loc>", entry)[0].removeprefix(f"{base}{root}")
            twins = re.findall(r'hreflang="(\w+)" href="([^"]*)"', entry)
            assert twins == [("id", f"{base}{here}"), ("en", f"{base}en/{here}")]
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    assert robots.count(f"Sitemap: {base}") == 2


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_page_says_a_thing_in_the_other_language(site: Path, shipped_root: Path, language: str) -> None:
    wrong, authors = untranslated(language), written(shipped_root)
    found = {
        (address, text)
        for address, html in pages(site, language).items()
        for text in texts(html)
        if (text in wrong or MONTHS[language].search(text)) and text not in authors
    }
    assert found == set()


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_page_shows_what_only_files_say(site: Path, language: str) -> None:
    """The reference is about files, so it names their keys."""
    found = {
        (address, text)
        for address, html in pages(site, language).items()
        if "panduan/acuan/" not in address
        for text in texts(html)
        if text in ids()
    }
    assert found == set()


def test_a_text_in_the_wrong_language_or_a_raw_id_would_be_found() -> None:
    html = '<html lang="en"><body><p title="Cari di situs ini">Kind of page</p><code>dfd</code><i>not_applicable</i>'
    assert list(texts(html)) == ["Kind of page", "not_applicable", "Cari di situs ini"]
    assert "Cari di situs ini" in untranslated("en")
    assert "Kind of page" in untranslated("id")
    assert "not_applicable" in ids()


def test_a_register_in_english_has_indonesian_as_its_second_edition(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    assert build(root) == 0
    html = (root / "site" / "id" / "sistem" / "izin" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="id"' in html
    assert "Langkah SOP" in html
    assert '<html lang="en"' in (root / "site" / "sistem" / "izin" / "index.html").read_text(encoding="utf-8")
    assert SWITCH.findall(html) == [("../../../sistem/izin/", "en")]


def test_a_page_in_one_language_stands_in_both_editions_and_says_its_language(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register", REPOSITORY)
    (root / "docs" / "guide" / "saja.md").write_text("# Hanya ini\n", encoding="utf-8")
    (root / "docs" / "guide" / "only.en.md").write_text("# This only\n", encoding="utf-8")
    build(root)
    for address, marked in (
        ("panduan/saja", ""),
        ("en/panduan/saja", ' lang="id"'),
        ("panduan/only", ' lang="en"'),
        ("en/panduan/only", ""),
    ):
        html = (root / "site" / address / "index.html").read_text(encoding="utf-8")
        assert re.findall(r'<article [^>]*data-pagefind-weight="[\d.]+"([^>]*)>', html) == [marked]


def test_one_verdict_is_said_in_two_languages(tiny: Path) -> None:
    (tiny / "projects" / "izin" / "01-kebutuhan.md").unlink()
    register = load(tiny)
    verdict = judge(register)
    for language in ("id", "en"):
        assert verdict.diagnostics(language) == check(register, verdict.today, language)
    said = [[each.message for each in verdict.diagnostics(language)] for language in ("id", "en")]
    assert said[0] != said[1]


def test_a_warning_in_the_second_edition_alone_counts_under_strict(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    (root / "site").mkdir()
    (root / "docs" / "guide" / "tautan.en.md").write_text("# Link\n", encoding="utf-8")
    (root / "docs" / "guide" / "tautan.md").write_text("# Tautan\n\n[ke](tiada.md)\n", encoding="utf-8")
    done = run(root, "mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "tiada.md" in done.stderr
    assert list((root / "site").iterdir()) == []
    assert not (root / ".site.new").exists()


def test_a_fault_in_the_second_edition_leaves_the_last_site(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("LAST", encoding="utf-8")
    stop = "{% if config.theme.language == 'id' %}{{ nothing.of.this }}{% endif %}"
    (root / "docs" / ".overrides" / "404.html").write_text(stop, encoding="utf-8")
    assert run(root, "mkdocs", "build").returncode == 1
    assert (root / "site" / "index.html").read_text(encoding="utf-8") == "LAST"
    assert not (root / ".site.new").exists()
