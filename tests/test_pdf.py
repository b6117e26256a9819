"""The dossier of a system: a PDF for archives, the same for the same files, with nothing in it that is not public."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

import tertib.pdf
from laid import put
from printed import lay_press, text
from tertib.cli import main
from tertib.load import load
from tertib.pages.dossier import dossier
from tertib.pages.edition import edition
from tertib.pdf import one
from tertib.press.build import build
from tertib.store import Store

HERE = Path(__file__).parent.parent
TODAY = date(2026, 11, 24)
OURS = re.compile(r"/[A-Z]{6}\+(Arimo|Cousine|DejaVu-of-ours)(-Bold|-Italic|-Oblique)?(-Italic|-Oblique)?$")
WITHHELD = """publication: restricted
exclusion:
  basis: UU 14/2008 Pasal 17 huruf h angka 2
  consequence_if_open: Data kesehatan terbuka.
  benefit_if_closed: Data kesehatan terlindungi.
  until: 2027-12-31
  decision: 100.3.3.3/139/DKI/IV/2026"""
ELSEWHERE = "![a](https://elsewhere.invalid/a.png) ![b](file:///etc/hostname) ![c](berkas/c.png)\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return one(load(lay_press(tmp_path_factory.mktemp("pdf") / "register")), "izin")


@pytest.fixture
def opened(made: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(made)) as pdf:
        yield pdf


def html(root: Path, language: str = "id", slug: str = "izin") -> str:
    register = load(root)
    project = register.project(slug)
    assert project
    return dossier(project, edition(register, (), language, Store(), TODAY)).html


def test_every_level_of_the_data_flows_is_drawn() -> None:
    """Also the inside of a process, which has a page of its own on the site; its address leads nowhere on paper."""
    told = html(HERE, slug="tiket-wisata")
    assert [
        title in told for title in ("Diagram konteks", "tingkat 1</h3>", "2 Jual tiket, tingkat 2</h3>")
    ] == [True] * 3
    assert "Proses yang memiliki diagram sendiri" not in told


def test_it_says_that_it_is_made_for_archives(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("3", "U")
        assert xmp["dc:title"] == "Dossier of Izin Reklame Elektronik"
    assert str(opened.Root.Lang) == "en"
    [intent] = opened.Root.OutputIntents
    assert (intent.S, bool(intent.DestOutputProfile.read_bytes())) == ("/GTS_PDFA1", True)


def test_every_letter_is_inside_and_of_our_fonts(opened: pikepdf.Pdf) -> None:
    fonts = [font for page in opened.pages for font in (page.Resources.get("/Font") or {}).values()]
    assert fonts
    for font in fonts:
        assert OURS.match(str(font.BaseFont)), font.BaseFont
        [inner] = font.DescendantFonts
        assert {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys())
        assert "/ToUnicode" in font


def test_programs_find_the_data_inside(opened: pikepdf.Pdf) -> None:
    attached = {name: file.get_file().read_bytes() for name, file in opened.attachments.items()}
    assert {"izin.json", "dfd.yml", "erd.yml"} <= set(attached)
    data = json.loads(attached["izin.json"])
    assert data["system"]["slug"] == "izin"
    assert data["records"]
    assert len(opened.Root.AF) == len(attached)
    assert {str(file.AFRelationship) for file in opened.Root.AF} == {"/Data", "/Source"}


def test_the_same_files_give_the_same_bytes(made: bytes, tmp_path: Path) -> None:
    assert one(load(lay_press(tmp_path / "register")), "izin") == made


def test_a_page_of_contents_leads_to_every_chapter(opened: pikepdf.Pdf, tmp_path: Path) -> None:
    page = html(lay_press(tmp_path / "register"))
    chapters = re.findall(r'<h2 id="([a-z]+)">', page)
    assert {"tentang", "ringkasan", "entri", "langkah", "persetujuan"} <= set(chapters)
    listed = re.findall(r'<li><a href="#([a-z0-9-]+)">', page)
    assert all(f'id="{each}"' in page for each in listed)
    assert set(chapters) - {"isi"} <= set(listed)
    with opened.open_outline() as outline:
        assert len(outline.root) >= 1


def test_requirements_are_followed_to_their_proof(tmp_path: Path) -> None:
    page = html(lay_press(tmp_path / "register"), slug="lapor")
    assert '<h2 id="ketertelusuran">' in page
    assert "UAT-" in page.partition('<h2 id="ketertelusuran">')[2].partition("</section>")[0]


def test_each_document_begins_a_page_of_its_own(made: bytes, opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        named = {str(chapter.title): chapter for chapter in _all(outline.root)}
        chapter = named["Documents step by step"]
        starts = [each.destination[0].objgen for each in chapter.children]
    assert len(starts) > 2
    assert len(set(starts)) == len(starts)


def _all(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for each in items:
        yield each
        yield from _all(each.children)


def test_in_english_it_is_english(tmp_path: Path) -> None:
    page = html(lay_press(tmp_path / "register"), "en")
    assert '<html lang="en">' in page
    assert "Contents" in page
    assert "Daftar isi" not in page


def test_the_letterhead_is_in_the_language_of_the_dossier(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    both = "government: {id: Pemerintah Kota Kecil, en: Government of the Small City}"
    put(root / "projects/register.yml", "government: Pemerintah Kota Kecil", both)
    assert "<p>GOVERNMENT OF THE SMALL CITY</p>" in html(root, "en")
    assert "<p>PEMERINTAH KOTA KECIL</p>" in html(root)


def test_what_an_author_embeds_is_not_fetched(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    index = root / "projects" / "izin" / "index.md"
    index.write_text(index.read_text(encoding="utf-8") + ELSEWHERE, encoding="utf-8")
    for record in (root / "projects" / "izin").glob("0*.md"):
        record.write_text(record.read_text(encoding="utf-8") + ELSEWHERE, encoding="utf-8")
    with pikepdf.open(BytesIO(one(load(root), "izin"))) as pdf:
        assert not any("/Subtype" in image and image.Subtype == "/Image" for image in images(pdf))


def images(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        yield from (page.Resources.get("/XObject") or {}).values()


def test_a_withheld_record_is_named_and_not_told(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    record = next((root / "projects" / "izin").glob("01-*.md"))
    secret = "Isi yang hanya untuk dalam"
    written = record.read_text(encoding="utf-8").replace("publication: public", WITHHELD)
    record.write_text(f"{written}\n{secret}\n", encoding="utf-8")
    page = html(root)
    assert secret not in page
    assert "Tidak dipublikasikan" in page


def test_on_the_command_line(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    run = CliRunner().invoke(main, ["pdf", "izin", "--root", str(root), "--output", str(tmp_path / "a.pdf")])
    assert (run.exit_code, (tmp_path / "a.pdf").read_bytes()[:5]) == (0, b"%PDF-")
    run = CliRunner().invoke(main, ["pdf", "none", "--root", str(root), "--output", str(tmp_path / "b.pdf")])
    assert run.exit_code == 3
    assert "izin" in run.output
    assert not (tmp_path / "b.pdf").exists()


def test_without_what_makes_it_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tertib.pdf, "missing", lambda: "apt-get install libpango-1.0-0")
    root = lay_press(tmp_path / "register")
    run = CliRunner().invoke(main, ["pdf", "izin", "--root", str(root), "--output", str(tmp_path / "a.pdf")])
    assert run.exit_code == 2
    assert "apt-get install libpango-1.0-0" in run.output
    said: list[str] = []
    assert build(root, dossiers=True, say=said.append) == 0
    assert any("apt-get install libpango-1.0-0" in line for line in said)
    assert "dosier.pdf" not in text(root / "site", "sistem/izin")


def test_the_site_has_it_to_download_where_it_is_asked_for(tmp_path: Path) -> None:
    root = lay_press(tmp_path / "register")
    assert build(root, dossiers=True) == 0
    for address, way in (("sistem/izin", "../../data"), ("id/sistem/izin", "../../../data")):
        assert f'href="{way}/izin/dosier.pdf"' in text(root / "site", address)
    assert (root / "site" / "data" / "izin" / "dosier.pdf").read_bytes()[:5] == b"%PDF-"
    assert not (root / "site" / "id" / "data" / "izin").exists()
