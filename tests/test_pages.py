"""The pages: every one renders, is safe, leads somewhere, and shows nothing that is not public."""

from __future__ import annotations

import html as entities
import json
import posixpath
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from laid import TINY
from tertib.check import check
from tertib.load import load
from tertib.model import Register
from tertib.pages import (
    Page,
    assets,
    badge_files,
    edition_root,
    overview,
    pages,
    pictures,
    publicity,
    systems,
    table,
)
from tertib.pages.dates import day, length, number
from tertib.pages.edition import Edition, edition
from tertib.pages.page import relative
from tertib.pages.strip import strip
from tertib.sop import Length
from tertib.store import Store
from tertib.words import catalogue

HERE = Path(__file__).parent.parent
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("drawings"))


def printed(root: Path, language: str, store: Store) -> tuple[Register, dict[str, Page]]:
    register = load(root)
    made = list(pages(edition(register, check(register, TODAY, language), language, store, TODAY)))
    by_address = {page.address: page for page in made}
    assert len(by_address) == len(made), "two pages share an address"
    return register, by_address


@pytest.fixture(
    scope="module",
    params=[(HERE, "id"), (HERE, "en"), (TINY, "id"), (TINY, "en")],
    ids=lambda each: f"{each[0].name}-{each[1]}",
)
def edition_of(request: pytest.FixtureRequest, store: Store) -> tuple[Register, dict[str, Page], str]:
    root, language = request.param
    return *printed(root, language, store), language


OWN_FORMS = {"t-filters", "t-search-systems"}


class Live(HTMLParser):
    """What a browser would run, fetch or send in a page; the forms of the site itself ask the table of systems."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.in_own_form = False

    def handle_endtag(self, tag: str) -> None:
        self.in_own_form = self.in_own_form and tag != "form"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "form":
            self.in_own_form = dict(attrs).get("class") in OWN_FORMS
        if self.in_own_form and tag in {"form", "input"}:
            pass
        elif tag in {"script", "style", "iframe", "object", "embed", "form", "input", "link", "meta", "base"}:
            self.found.append(tag)
        for name, value in attrs:
            led = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if tag == "image" and re.fullmatch(r"data:image/png;base64,[a-z0-9+/]+=*", led):
                continue
            if name.startswith("on") or name == "style":
                self.found.append(f"{tag} {name}")
            if name in {"href", "src", "xlink:href", "action"} and re.match(
                r"(?!https?:|mailto:)[a-z][a-z0-9+.-]*:|//", led
            ):
                self.found.append(f"{tag} {name} {led}")


def live(html: str) -> list[str]:
    parser = Live()
    parser.feed(html)
    return parser.found


def test_every_page_is_whole(edition_of: tuple[Register, dict[str, Page], str]) -> None:
    register, made, _ = edition_of
    assert {"sistem/", "sop/", "aturan/"} <= set(made)
    systems = {each.slug for each in register.projects if publicity.of_system(each) != "excluded"}
    assert {f"sistem/{slug}/" for slug in systems} <= set(made)
    for page in made.values():
        assert page.address.endswith("/")
        assert page.html.count("<h1") == 1, page.address
        assert page.title, page.address
        assert page.description, page.address
        assert "<" not in page.description or "&lt;" not in page.description
        assert not re.search(
            r"(?<!\$)\{(?!path\})\w*\}",
            re.sub(r"<(pre|code|blockquote)\b.*?</\1>", "", page.html, flags=re.DOTALL),
        ), page.address
        ids = re.findall(r'\sid="([^"]+)"', page.html)
        assert len(ids) == len(set(ids)), (
            f"{page.address}: {sorted({each for each in ids if ids.count(each) > 1})}"
        )
        assert {item.id for item in page.toc} <= {entities.unescape(each) for each in ids}


def test_nothing_is_live(edition_of: tuple[Register, dict[str, Page], str]) -> None:
    for page in edition_of[1].values():
        assert live(page.html) == [], page.address


def test_every_link_leads_somewhere(edition_of: tuple[Register, dict[str, Page], str]) -> None:
    register, made, language = edition_of
    root = edition_root(language, register.settings.language)
    known = {*made, "", *(picture.address for page in made.values() for picture in pictures(page))}
    known |= {each.address for each in badge_files(register, language)}
    known = {f"{root}{address}" for address in known} | {asset.address for asset in assets(register)}
    for page in made.values():
        for href in re.findall(r'(?:href|src)="([^"]*)"', page.html):
            href = entities.unescape(href)
            if re.match(r"(?:https?|mailto|data):", href):
                continue
            path, _, anchor = href.partition("#")
            path = path.partition("?")[0]
            here = f"{root}{page.address}"
            there = _joined(here, path) if path else here
            assert there in known, f"{page.address} → {href}"
            if anchor and (page_there := made.get(there.removeprefix(root))):
                assert f'id="{anchor}"' in page_there.html, f"{page.address} → {href}"


def _joined(here: str, path: str) -> str:
    there = posixpath.normpath(posixpath.join(here, path))
    return "" if there == "." else there + ("/" if path.endswith("/") else "")


def test_no_english_on_an_indonesian_page(edition_of: tuple[Register, dict[str, Page], str]) -> None:
    """Interface texts that are longer than a word would be found word for word, were one not translated."""
    _, made, language = edition_of
    if language == "id":
        say = catalogue("id")
        with (HERE / "hooks/tertib/locale/id/messages.po").open(encoding="utf-8") as file:
            texts = [json.loads(line[6:]) for line in file if line.startswith('msgid "')]
        foreign = [text for text in texts if len(text.split()) > 2 and "{" not in text and say(text) != text]
        for address in ("sistem/", "sop/", "aturan/"):
            assert [text for text in foreign if text in made[address].html] == []


def test_a_page_of_a_system_shows_the_way_it_has_gone(store: Store) -> None:
    _, made = printed(HERE, "id", store)
    page = made["sistem/retribusi-pasar/"].html
    for text in (
        "Dinas Perdagangan",
        "14 dari 14 langkah",
        "16 Juli 2026",
        "Berjalan",
        "Hasil: ditolak",
        "Laporkan kesalahan",
        "Kamus data",
    ):
        assert text in page, text
    assert 'href="../../sistem/retribusi-pasar/10/"' in page
    assert {
        "sistem/retribusi-pasar/10/",
        "sistem/retribusi-pasar/10/1/",
        "sistem/retribusi-pasar/dfd/tagih/",
    } <= set(made)
    assert "Putaran pertama ditolak" in made["sistem/retribusi-pasar/10/"].html
    waiting = made["sistem/aset-ruang/"].html
    assert "Langkah 4: Penunjukan Analis" in waiting
    assert "Dokumennya belum ditulis." in waiting


def test_what_an_author_wrote_in_one_language_says_which(tiny: Path, store: Store) -> None:
    """WCAG 3.1.2: a reader by ear hears Indonesian words as such on an English page; a text in both needs no mark."""
    _, made = printed(tiny, "en", store)
    system, record = made["sistem/lapor/"].html, made["sistem/izin/01/"].html
    assert '<h1 lang="id">Laporan Pemasangan Reklame</h1>' in system
    assert '<p class="t-lead" lang="id">Laporan pemasangan reklame' in system
    assert '<dd><span lang="id">Menerima laporan pemasangan reklame' in system
    assert '<h1 lang="id">' in record
    _, made = printed(tiny, "id", store)
    assert "lang=" not in made["sistem/lapor/"].html
    _, made = printed(HERE, "en", store)
    assert "<h1>Staff Leave and Permission</h1>" in made["sistem/izin-cuti/"].html


def test_a_citizen_reads_first_whether_personal_data_is_held(store: Store) -> None:
    _, made = printed(HERE, "id", store)
    head = made["sistem/retribusi-pasar/"].html.partition("<h2")[0]
    assert '<dt>Data pribadi</dt> <dd><a href="#data-pribadi">Umum</a></dd>' in head
    assert ">Laporkan kesalahan</a>" in head
    assert "Data pribadi" not in made["sistem/tindak-lanjut/"].html


def test_requirements_are_links_to_where_they_are_declared(store: Store) -> None:
    _, made = printed(HERE, "id", store)
    assert (
        'href="../../../sistem/retribusi-pasar/03/#KF-tagih-harian"'
        in made["sistem/retribusi-pasar/08/"].html
    )
    assert 'id="KF-tagih-harian"' in made["sistem/retribusi-pasar/03/"].html


def test_the_procedure_has_the_form_officials_know(store: Store) -> None:
    _, made = printed(HERE, "id", store)
    page = made["sop/karanganyar-2020/"].html
    for text in (
        *(
            "Nomor SOP",
            "Tgl. Pembuatan",
            "Tgl. Revisi",
            "Tgl. Pengesahan",
            "Disahkan oleh",
            "Nama SOP",
            "Dasar Hukum",
        ),
        *(
            "Kualifikasi Pelaksana",
            "Keterkaitan",
            "Peralatan/Perlengkapan",
            "Peringatan",
            "Pencatatan dan Pendataan",
        ),
        *(
            "Mutu Baku",
            "Perlengkapan",
            "Waktu",
            "Output",
            "Ket.",
            "113 hari kerja",
            "dicabut",
            "disimpulkan",
            "Januari 2020",
        ),
    ):
        assert text in page, text
    assert "SUJARNO" not in page.upper()


def test_a_restricted_attribute_is_nowhere(store: Store) -> None:
    """`nik_pedagang` is restricted: no drawing, table, dictionary or finding names it; the reference of erd.yml has an example of its own."""
    _, made = printed(HERE, "id", store)
    of_systems = [page for page in made.values() if page.address.startswith("sistem/")]
    assert [page.address for page in of_systems if "nik_pedagang" in page.html] == []
    assert "Atribut yang tidak dipublikasikan: 1." in made["sistem/retribusi-pasar/"].html


SECRET = "rahasia-xyzzy"
REASON = {
    "basis": "UU 14/2008 Pasal 17 huruf c",
    "consequence_if_open": "Celah terbuka bagi penyerang",
    "benefit_if_closed": "Layanan tetap aman",
    "decision": "188.4/12/2026",
}


def _edit(path: Path, **keys: Any) -> None:
    """Keys of a file's front matter set."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    data = {**yaml.safe_load(front), **keys}
    text = yaml.safe_dump(json.loads(json.dumps(data, default=str)), allow_unicode=True, sort_keys=False)
    path.write_text(f"---\n{text}---\n{body}", encoding="utf-8")


def test_a_restricted_field_is_nowhere(tiny: Path, store: Store) -> None:
    _edit(
        tiny / "projects/izin/05-pantau/2026-S1.md",
        incidents={"count": 1, "max_severity": "minor", "details": SECRET},
    )
    _edit(
        tiny / "projects/izin/index.md",
        integrations=[
            {"name": "Kas", "data": "Setoran", "direction": "out", "via": "api", "protocol": SECRET}
        ],
    )
    register, made = printed(tiny, "id", store)
    assert register.project("izin").entry is not None
    assert "Insiden keamanan" in made["sistem/izin/05/"].html
    assert "Kas" in made["sistem/izin/"].html
    assert [page.address for page in made.values() if SECRET in page.html] == []


@pytest.mark.parametrize("publication", ["restricted", "excluded"])
def test_a_withheld_record_shows_no_content(tiny: Path, store: Store, publication: str) -> None:
    record = tiny / "projects/izin/04-uji.md"
    record.write_text(record.read_text(encoding="utf-8") + f"\n{SECRET}\n", encoding="utf-8")
    _edit(
        record,
        publication=publication,
        exclusion=REASON,
        evidence=[{"type": "minutes", "date": "2026-03-10", "archive": SECRET}],
    )
    _, made = printed(tiny, "id", store)
    page = made["sistem/izin/04/"].html
    assert "UU 14/2008 Pasal 17 huruf c" in page
    assert ("Uji Terima e-Izin" in page) == (publication == "restricted")
    assert ("Kepala Pemilik Sistem" in page) == (publication == "restricted")
    assert "UAT-mohon" not in page
    assert [each.address for each in made.values() if SECRET in each.html] == []


def test_drawings_of_a_withheld_record_are_withheld(tiny: Path, store: Store) -> None:
    _edit(tiny / "projects/izin/03-rancangan.md", publication="restricted", exclusion=REASON)
    _, made = printed(tiny, "id", store)
    assert "data-picture" not in made["sistem/izin/"].html
    assert "Arsip permohonan" not in made["sistem/izin/"].html


def test_the_home_page_leads_each_reader_on(store: Store) -> None:
    """A citizen, an agency and an auditor; only the mailbox stands outside the register."""
    register, made = printed(HERE, "id", store)
    html = overview(edition(register, (), "id", store, TODAY))
    ways = html.partition('<nav class="t-readers"')[2].partition("</nav>")[0]
    assert re.findall(r"<h2>([^<]+)</h2>", ways) == [
        "Untuk masyarakat",
        "Untuk perangkat daerah",
        "Untuk pemeriksa",
    ]
    led = re.findall(r'href="([^"?]+)', ways)
    assert led.pop(2) == register.settings.report_to
    assert {*led} <= {*made, "panduan/", "data/"}


def test_an_exempt_system_only_exists(tiny: Path, store: Store) -> None:
    _edit(tiny / "projects/izin/index.md", publication="excluded", exclusion=REASON)
    register, made = printed(tiny, "id", store)
    assert [address for address in made if address.startswith("sistem/izin")] == []
    assert "Izin Reklame" not in made["sistem/"].html + made["sop/tiny-2026/"].html + overview(
        edition(register, (), "id", store, TODAY)
    )
    assert "dikecualikan dari publikasi dan tidak dimuat dalam tabel: 1." in made["sistem/"].html


def test_what_cannot_be_read_is_not_published_by_mistake(tiny: Path, store: Store) -> None:
    """An invalid file still says that it is withheld; one that says nothing is not published either."""
    (tiny / "projects/izin/03-rancangan.md").write_text("---\nstep: [\n---\n", encoding="utf-8")
    _, made = printed(tiny, "id", store)
    assert "data-picture" not in made["sistem/izin/"].html
    _edit(tiny / "projects/izin/index.md", publication="excluded", status="no such status")
    _, made = printed(tiny, "id", store)
    assert [address for address in made if address.startswith("sistem/izin")] == []
    (tiny / "projects/izin/index.md").write_text("---\nname: [\n---\n", encoding="utf-8")
    _, made = printed(tiny, "id", store)
    assert [address for address in made if address.startswith("sistem/izin")] == ["sistem/izin/"]


def test_only_public_evidence_is_published(tiny: Path) -> None:
    def published() -> set[str]:
        return {each.address for each in assets(load(tiny)) if "bukti" in each.address}

    record = tiny / "projects/izin/01-kebutuhan.md"
    _edit(record, evidence=[{"type": "minutes", "date": "2026-01-05", "file": "bukti/notulen.txt"}])
    assert published() == {"assets/bukti/izin/bukti/notulen.txt"}
    _edit(
        record,
        evidence=[
            {
                "type": "minutes",
                "date": "2026-01-05",
                "file": "bukti/notulen.txt",
                "publication": "restricted",
            }
        ],
    )
    assert published() == set()
    (tiny / "projects/izin/bukti/x.html").write_text("<script>1</script>", encoding="utf-8")
    _edit(record, evidence=[{"type": "minutes", "date": "2026-01-05", "file": "bukti/x.html"}])
    assert published() == set()
    (tiny / "projects/izin/bukti/luar.txt").symlink_to(HERE / "pyproject.toml")
    _edit(record, evidence=[{"type": "minutes", "date": "2026-01-05", "file": "bukti/luar.txt"}])
    assert published() == set()


HOSTILE = "\"'></title></code><script>alert(1)</script><img src=x onerror=alert(1)> `javascript:alert(1)` {x} {{ 7*7 }}"


def _texts(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    match data:
        case dict():
            for key, value in data.items():
                yield from _texts(value, (*path, key))
        case list():
            for key, value in enumerate(data):
                yield from _texts(value, (*path, key))
        case str():
            yield path


def _poisoned(data: Any, only: tuple[Any, ...]) -> None:
    for step in only[:-1]:
        data = data[step]
    data[only[-1]] = HOSTILE


def _fields() -> list[tuple[str, tuple[Any, ...]]]:
    found = []
    for path in sorted(TINY.rglob("projects/izin/**/*")):
        if path.suffix in {".md", ".yml"}:
            text = path.read_text(encoding="utf-8")
            data = yaml.safe_load(text.split("---\n", 2)[1] if path.suffix == ".md" else text)
            found += [(path.relative_to(TINY).as_posix(), each) for each in _texts(data)]
    return found


def of_systems(made: Edition) -> Iterator[Page]:
    """The pages that are made from an author's files."""
    yield table.table(made)
    for project in made.register.projects:
        yield from systems.pages(project, made)


@pytest.mark.parametrize(
    ("file", "field"), _fields(), ids=lambda each: each if isinstance(each, str) else ".".join(map(str, each))
)
def test_hostile_text_in_any_field_is_text(
    tiny: Path, store: Store, file: str, field: tuple[Any, ...]
) -> None:
    path = tiny / file
    text = path.read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2) if path.suffix == ".md" else ("", text, None)
    data = json.loads(json.dumps(yaml.safe_load(front), default=str))
    _poisoned(data, field)
    front = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    path.write_text(front if body is None else f"---\n{front}---\n{body}\n\n{HOSTILE}\n", encoding="utf-8")
    register = load(tiny)
    made = edition(register, check(register, TODAY, "en"), "en", store, TODAY)
    for html in (*(page.html for page in of_systems(made)), overview(made)):
        assert live(html) == []
        assert "{x} 49" not in html


def test_what_cannot_be_read_has_a_page_that_says_so(tiny: Path, store: Store) -> None:
    (tiny / "projects/izin/04-uji.md").write_text("---\nstep: [\n---\n", encoding="utf-8")
    (tiny / "projects/rusak").mkdir()
    (tiny / "projects/rusak/index.md").write_text("---\nname: {\n---\n", encoding="utf-8")
    _, made = printed(tiny, "id", store)
    assert "tidak dapat dibaca" in made["sistem/izin/04/"].html
    assert "tidak dapat dibaca" in made["sistem/rusak/"].html
    assert 'href="../../aturan/SRC' in made["sistem/rusak/"].html


def test_a_register_without_systems_has_a_table(tiny: Path, store: Store) -> None:
    import shutil

    for each in ("izin", "lapor"):
        shutil.rmtree(tiny / "projects" / each)
    register, made = printed(tiny, "id", store)
    assert "belum memuat sistem" in made["sistem/"].html
    assert "belum memuat sistem" in overview(edition(register, (), "id", Store(), TODAY))


def test_the_strip_tells_a_missing_record_from_one_that_is_not_due(tiny: Path, store: Store) -> None:
    (tiny / "projects/izin/04-uji.md").unlink()
    (tiny / "projects/izin/05-pantau/2026-S1.md").unlink()
    _edit(tiny / "projects/izin/index.md", stage="uji")
    register = load(tiny)
    made = edition(register, check(register, TODAY, "id"), "id", store, TODAY)
    states = {tile.step.id: str(tile.state) for tile in strip(register.projects[0], made).tiles}
    assert states == {
        "kebutuhan": "done",
        "penunjukan": "done",
        "rancangan": "done",
        "uji": "missing",
        "pantau": "ahead",
    }


def test_dates_and_numbers_are_written_as_readers_write_them() -> None:
    say = catalogue("id")
    assert day(date(2026, 11, 24), "id") == "24 November 2026"
    assert day("2020-01", "id") == "Januari 2020"
    assert day("2026-08-17", "en") == "17 August 2026"
    assert day("kapan-kapan", "id") == "kapan-kapan"
    assert number(1234.5, "id") == "1.234,5"
    assert number(9000, "en") == "9,000"
    assert length(Length(3, "day"), "id", say, working=True) == "3 hari kerja"
    assert length(Length(2, "hour"), "en", str) == "2 hours"


def test_links_are_relative_to_the_page() -> None:
    assert relative("sistem/a/", "sop/b/") == "../../sop/b/"
    assert relative("", "sistem/") == "sistem/"
    assert relative("", "") == "./"
