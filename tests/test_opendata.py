"""Open data: valid by its contracts, safe to open, the same bytes on any day, and nothing in it that is not public."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from rdflib import DCTERMS, RDF, Graph, Literal, Namespace, URIRef

from laid import TINY, TODAY, put
from tertib import contracts
from tertib.cli import main
from tertib.cli.export import DATA_NAMES
from tertib.load import load
from tertib.opendata import FORMS, DataFile, OpenRegister, files
from tertib.opendata.cells import inert
from tertib.opendata.page import page
from tertib.opendata.publiccode import publiccode_file
from tertib.pages import addresses
from tertib.shape import reference

SHIPPED = Path(__file__).parent.parent
DCAT = Namespace("http://www.w3.org/ns/dcat#")
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SHEET = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
CONTRACTS = {"register.json": "register", "katalog.json": "catalogue"}
# Each beginning that a spreadsheet takes for a formula.
HOSTILE = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", " =1", "＝1", "aman;=HYPERLINK(1)", "baris\n=1"]


def made(root: Path) -> dict[str, DataFile]:
    return {each.name: each for each in files(OpenRegister(load(root)))}


def read(root: Path, name: str) -> Any:
    return json.loads(made(root)[name].content)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


@pytest.fixture(scope="module", params=[TINY, SHIPPED], ids=lambda root: root.name)
def data(request: pytest.FixtureRequest) -> Mapping[str, DataFile]:
    return made(request.param)


def test_each_json_keeps_its_contract(data: Mapping[str, DataFile]) -> None:
    found = [each for each in data.values() if each.media == "application/json"]
    assert len(found) > 3
    for each in found:
        validator = reference(f"output/{CONTRACTS.get(each.name, 'system')}")
        errors = [
            f"{error.json_path} {error.message}" for error in validator.iter_errors(json.loads(each.content))
        ]
        assert errors == [], each.name


def test_the_contract_that_a_file_names_is_published(data: Mapping[str, DataFile]) -> None:
    for each in data.values():
        if each.media == "application/json" and each.name != "katalog.json":
            assert json.loads(each.content)["$schema"] in data
    assert {f"schema/{name}.schema.json" for name in contracts.names()} <= set(data)


ALL = """
import hashlib, sys
from pathlib import Path
from tertib.load import load
from tertib.opendata import OpenRegister, files
for each in files(OpenRegister(load(Path(sys.argv[1])))):
    print(each.name, hashlib.sha256(each.content).hexdigest())
"""


def test_two_processes_give_the_same_bytes_in_whatever_order_python_keeps_sets() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", ALL, str(SHIPPED)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4711")
    ]
    assert told[0] == told[1] != ""


def test_two_makings_give_the_same_bytes_whatever_the_clock_says(monkeypatch: pytest.MonkeyPatch) -> None:
    first = made(TINY)
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    monkeypatch.setenv("TZ", "America/Lima")
    second = made(TINY)
    assert {name: each.content for name, each in first.items()} == {
        name: each.content for name, each in second.items()
    }


def test_a_workbook_bears_the_day_of_its_newest_fact() -> None:
    with zipfile.ZipFile(io.BytesIO(made(TINY)["register.xlsx"].content)) as book:
        assert b"2026-06-17T00:00:00Z" in book.read("docProps/core.xml")
        assert {each.date_time[0] for each in book.infolist()} == {1980}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula(tiny: Path, text: str) -> None:
    put(
        tiny / "projects/izin/index.md",
        "function: Mencatat permohonan izin reklame dan keputusannya.",
        f"function: {json.dumps(text)}",
    )
    found = made(tiny)
    for name, column in (("register.csv", "function"), ("sia-spbe.csv", "Fungsi")):
        cell = next(row[column] for row in rows(found[name].content) if "izin" in row.values())
        assert not re.search(r"(?:^|[;\t\n])[\s]*[=+\-@＝＋－＠]", cell), cell
    for name in ("register.xlsx", "sia-spbe.xlsx"):
        with zipfile.ZipFile(io.BytesIO(found[name].content)) as book:
            sheets = [ET.fromstring(book.read(each)) for each in book.namelist() if "/sheet" in each]
            assert all(sheet.findall(".//s:f", SHEET) == [] for sheet in sheets)
            shared = ET.fromstring(book.read("xl/sharedStrings.xml"))
            assert text in {"".join(each.itertext()) for each in shared}, name


@given(st.text())
def test_a_cell_loses_nothing_but_gains_apostrophes(text: str) -> None:
    assert inert(text).replace("'", "") == text.replace("'", "")
    assert not inert(text).startswith(("=", "+", "-", "@"))


def test_the_csv_is_that_of_rfc_4180() -> None:
    content = made(TINY)["register.csv"].content
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 3
    first = rows(content)[0]
    assert (first["slug"], first["users"], first["steps_done"], first["steps"]) == ("izin", "40", "5", "5")
    assert first["due"] == "2026-12-16"


def test_the_table_for_the_national_application_speaks_its_words() -> None:
    row = rows(made(TINY)["sia-spbe.csv"].content)[0]
    assert list(row)[:7] == [
        "ID",
        "Kode Register",
        "Nama Aplikasi",
        "Uraian",
        "Fungsi",
        "Luaran",
        "Basis Aplikasi",
    ]
    assert (row["Kode RAA"], row["Tipe Lisensi"], row["Bahasa Pemrograman"], row["Kondisi"]) == (
        "02.01",
        "Open Source",
        "PHP",
        "Operasional",
    )


def test_the_catalogue_of_the_table_tells_each_system_in_a_row() -> None:
    found = read(TINY, "katalog.json")
    row = dict(zip(found["columns"], found["rows"][0], strict=True))
    assert row == {
        "slug": "izin",
        "name": "Izin Reklame Elektronik",
        "short_name": "e-Izin",
        "agency": "dpmptsp",
        "status": "operational",
        "procedure": 0,
        "stage": 5,
        "steps": "ddddo",
        "category": "special-mission",
        "class": "public",
        "personal": "none",
        "technology": "php",
        "due": "2026-12-16",
        "due_for": "review",
        "confirmed": "2026-06-16",
        "flags": "for-public",
    }
    assert found["labels"]["status"]["operational"] == {"id": "Operasional", "en": "Operational"}
    assert found["labels"]["due_for"]["review"]["id"] == "Laporan pemantauan"
    assert len(found["procedures"][0]["steps"]) == 5


def test_portals_can_read_the_catalogue_of_all_files(data: Mapping[str, DataFile]) -> None:
    """What DCAT-AP 3.0 demands of a catalogue, its sets of data and their distributions."""
    graph = Graph().parse(data=data["dcat.jsonld"].content, format="json-ld")
    catalog = graph.value(predicate=RDF.type, object=DCAT.Catalog)
    for needed in (DCTERMS.title, DCTERMS.description, DCTERMS.publisher):
        assert graph.value(catalog, needed), needed
    datasets = set(graph.objects(catalog, DCAT.dataset))
    assert len(datasets) == 5
    found: dict[str, int] = {}
    for dataset in datasets:
        assert (dataset, RDF.type, DCAT.Dataset) in graph
        languages = {
            title.language for title in graph.objects(dataset, DCTERMS.title) if isinstance(title, Literal)
        }
        assert languages == {"id", "en"}
        assert graph.value(dataset, DCTERMS.description)
        for each in graph.objects(dataset, DCAT.distribution):
            address = graph.value(each, DCAT.downloadURL)
            assert isinstance(address, URIRef)
            assert graph.value(each, DCAT.accessURL) == address
            size = graph.value(each, DCAT.byteSize)
            assert isinstance(size, Literal)
            found[str(address).removeprefix("https://register.example.go.id/data/")] = int(size)
    listed = {name: len(each.content) for name, each in data.items() if not name.startswith("schema/")}
    assert found == {
        name: size for name, size in listed.items() if name not in {"katalog.json", "dcat.jsonld"}
    }


@pytest.mark.parametrize("name", ["perubahan.atom", "perubahan.en.atom"])
def test_the_feed_is_one_that_readers_accept(data: Mapping[str, DataFile], name: str) -> None:
    """RFC 4287: id, title, updated and author; ids of entries differ and stay; newest first."""
    feed = ET.fromstring(data[name].content)
    for path in ("a:id", "a:title", "a:updated", "a:author/a:name", "a:link[@rel='self']"):
        assert feed.find(path, ATOM) is not None, path
    entries = feed.findall("a:entry", ATOM)
    ids = [each.findtext("a:id", "", ATOM) for each in entries]
    days = [each.findtext("a:updated", "", ATOM) for each in entries]
    assert len(ids) == len(set(ids)) > 5
    assert all(re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:[a-zA-Z0-9/-]+", each) for each in ids)
    assert days == sorted(days, reverse=True)
    assert feed.findtext("a:updated", "", ATOM) == days[0]
    assert all(re.fullmatch(r"\d{4}-\d{2}-\d{2}T00:00:00\+07:00", each) for each in days)


def test_the_feed_tells_of_every_round() -> None:
    feed = ET.fromstring(made(TINY)["perubahan.atom"].content)
    titles = [each.findtext("a:title", "", ATOM) for each in feed.findall("a:entry", ATOM)]
    assert any("hasil negatif (1)" in title for title in titles)
    assert any(title.endswith("disetujui (2)") for title in titles)
    assert "Izin Reklame Elektronik: mulai beroperasi" in titles


def test_reusable_software_is_described_as_publiccode_asks(data: Mapping[str, DataFile]) -> None:
    """The keys that version 0.5 makes mandatory, and the lengths that its parser demands."""
    found = [each for name, each in data.items() if name.endswith(".publiccode.yml")]
    for each in found:
        software = yaml.safe_load(each.content)
        assert software["publiccodeYmlVersion"] == "0.5"
        assert software["url"].startswith("https://")
        assert software["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
        assert re.fullmatch(r"standalone/(?:web|mobile|desktop|backend)", software["softwareType"])
        assert software["platforms"]
        assert software["legal"]["license"]
        assert isinstance(software["localisation"]["localisationReady"], bool)
        assert software["localisation"]["availableLanguages"]
        for words in software["description"].values():
            assert len(words["shortDescription"]) <= 150
            assert 150 <= len(words["longDescription"]) <= 10_000
        maintenance = software["maintenance"]
        assert maintenance["type"] == "none" or all(each["name"] for each in maintenance["contacts"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("license: MIT", "license: proprietary"),
        ("visibility: public", "visibility: private"),
        ("url: https://git.example.go.id/retribusi-pasar, ", ""),
    ],
)
def test_software_that_others_may_not_take_has_no_publiccode(tiny: Path, old: str, new: str) -> None:
    body = "Perusahaan memohon izin reklame dan membaca keputusannya di sini."
    put(tiny / "projects/izin/index.md", body, f"{body} " * 3)
    register = load(tiny)
    project = register.project("izin")
    assert project
    assert publiccode_file(project, register)
    put(tiny / "projects/izin/index.md", old.replace("retribusi-pasar", "izin"), new)
    register = load(tiny)
    project = register.project("izin")
    assert project
    assert publiccode_file(project, register) is None


EXCLUSION = (
    "exclusion: {basis: UU 14/2008 Pasal 17 huruf c, consequence_if_open: Dapat disalahgunakan, benefit_if_closed: Aman, "
    "until: 2027-03-11, decision: 188.4/20/KOM/III/2026}"
)


def test_of_a_restricted_system_only_name_dates_and_reason_are_told(tiny: Path) -> None:
    put(tiny / "projects/izin/index.md", "summary:", f"publication: restricted\n{EXCLUSION}\nsummary:")
    found = made(tiny)
    system = json.loads(found["izin.json"].content)["system"]
    assert set(system) == {
        *("slug", "name", "short_name", "entry", "sop", "status", "owner_agency", "publication", "exclusion"),
        *("page", "steps", "due"),
    }
    assert json.loads(found["izin.json"].content)["records"] == []
    assert "izin.publiccode.yml" not in found
    hidden = (
        "Permohonan dan keputusan",
        "Mencatat permohonan",
        "git.example.go.id/izin",
        "Dapat dicatat",
        "izin.example",
    )
    for name, each in found.items():
        if each.media != "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
            text = each.content.decode()
            assert not [word for word in hidden if word in text], name
    table = json.loads(found["katalog.json"].content)
    row = dict(zip(table["columns"], table["rows"][0], strict=True))
    assert (row["category"], row["class"], row["technology"], row["flags"]) == (
        None,
        None,
        None,
        "restricted",
    )


def test_an_exempt_system_is_counted_and_never_named(tiny: Path) -> None:
    put(tiny / "projects/izin/index.md", "summary:", f"publication: excluded\n{EXCLUSION}\nsummary:")
    found = made(tiny)
    assert json.loads(found["register.json"].content)["left_out"] == {
        "excluded": 1,
        "unreadable": 0,
        "examples": 0,
    }
    assert json.loads(found["katalog.json"].content)["excluded"] == 1
    for name, each in found.items():
        if each.media.endswith("sheet"):
            with zipfile.ZipFile(io.BytesIO(each.content)) as book:
                text = b"".join(book.read(part) for part in book.namelist()).decode("utf-8", "replace")
        else:
            text = each.content.decode()
        assert "Izin Reklame" not in text, name
        assert name.startswith("schema/") or "tag:register.example.go.id,2026-02-03:izin" not in text


def test_of_withheld_records_and_evidence_no_content_is_told(tiny: Path) -> None:
    put(tiny / "projects/izin/04-uji.md", "publication: public", f"publication: restricted\n{EXCLUSION}")
    put(tiny / "projects/izin/03-rancangan.md", "publication: public", f"publication: excluded\n{EXCLUSION}")
    records = {each["step"]: each for each in read(tiny, "izin.json")["records"]}
    assert "content" not in records["uji"]
    assert records["uji"]["approvals"][0]["position"] == "owner-head"
    assert set(records["rancangan"]) <= {
        "step",
        "number",
        "round",
        "kind",
        "publication",
        "page",
        "exclusion",
    }
    events = made(tiny)["perubahan.atom"].content.decode()
    assert "izin/04-uji/approved" in events
    assert "izin/03-rancangan" not in events


def test_what_is_never_public_is_in_no_file(data: Mapping[str, DataFile]) -> None:
    """Versions of what is installed and open vulnerabilities are marked `x-publication` in the schemas."""
    for name, each in data.items():
        if each.media == "application/json" and name not in CONTRACTS:
            for record in json.loads(each.content)["records"]:
                for platform in record.get("content", {}).get("platforms", ()):
                    assert set(platform) == {"id"}
                assert "high_open" not in json.dumps(record)


def test_examples_are_left_out_once_there_is_a_real_system(tiny: Path) -> None:
    put(tiny / "projects/lapor/index.md", "entry: sop", "entry: sop\nexample: true")
    found = read(tiny, "register.json")
    assert [each["slug"] for each in found["systems"]] == ["izin"]
    assert found["left_out"]["examples"] == 1
    assert len(read(tiny, "katalog.json")["rows"]) == 2


def test_an_entry_that_cannot_be_read_is_counted(tiny: Path) -> None:
    put(tiny / "projects/izin/index.md", "status: operational", "status: entah")
    assert read(tiny, "register.json")["left_out"]["unreadable"] == 1
    rows_ = read(tiny, "katalog.json")["rows"]
    assert ["izin", "izin"] in [row[:2] for row in rows_]
    Draft202012Validator.check_schema(contracts.schema("output/catalogue"))
    assert reference("output/catalogue").is_valid(read(tiny, "katalog.json"))


def test_a_system_may_bear_the_name_of_a_file(tiny: Path) -> None:
    shutil.move(tiny / "projects/izin", tiny / "projects/register")
    found = made(tiny)
    assert json.loads(found["_register.json"].content)["system"]["slug"] == "register"
    assert "systems" in json.loads(found["register.json"].content)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_leads_to_every_file(language: str) -> None:
    opened = OpenRegister(load(TINY))
    found = tuple(files(opened))
    html = page(opened, found, language, TODAY).html
    for each in found:
        if not each.name.startswith("schema/"):
            assert each.name in html
    ways = set(re.findall(r'href="((?!https?:)[^"]+)"', html))
    root = "" if language == "en" else "../"  # the tiny register is at home in English
    ways = {way.removeprefix("../").removeprefix(root) for way in ways}
    systems = {way for way in ways if way.startswith("sistem/")}
    assert systems == {addresses.system(each.slug) for each in opened.projects}
    assert ways - systems <= {each.address for each in found}


def test_the_command_writes_the_bytes_of_the_site(tmp_path: Path) -> None:
    assert set(DATA_NAMES) == set(FORMS)
    whole = made(TINY)
    for name, file in {"json": "register.json", "xlsx": "register.xlsx", "atom": "perubahan.atom"}.items():
        target = tmp_path / file
        result = CliRunner().invoke(
            main, ["export", "register", "--root", str(TINY), "--format", name, "--output", str(target)]
        )
        assert (result.exit_code, result.stdout) == (0, f"{target}\n")
        assert target.read_bytes() == whole[file].content
    printed = CliRunner().invoke(main, ["export", "register", "--root", str(TINY), "--format", "csv"])
    assert printed.stdout_bytes == whole["register.csv"].content
    nowhere = CliRunner().invoke(
        main, ["export", "register", "--root", str(TINY), "--output", str(tmp_path / "none" / "x.json")]
    )
    assert nowhere.exit_code == 2
