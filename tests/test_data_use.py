"""What is done to data, in tables and files: the CRUD matrix, the personal data, the published specs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from laid import put
from tertib.load import load
from tertib.model import Project
from tertib.pages import crud, personal
from tertib.pages.edition import edition
from tertib.pages.specs import published
from tertib.store import Store

HERE = Path(__file__).parent.parent
WITHHELD = "nik_pedagang"


def project(root: Path, slug: str) -> Project:
    return next(each for each in load(root).projects if each.slug == slug)


def matrix(root: Path, slug: str) -> Mapping[str, Mapping[str, str]]:
    """By thing and process, what is done."""
    made = edition(load(root), (), "en", Store(), date(2026, 11, 24))
    found = crud.matrix(project(root, slug), made)
    assert found
    return {
        row.name: {by: done for by, done in zip(found.columns, row.cells, strict=True) if done}
        for row in found.rows
    }


def test_a_process_that_is_opened_leaves_what_is_done_to_its_inside() -> None:
    found = matrix(HERE, "retribusi-pasar")
    assert found["Tagihan"] == {
        "2.1 Hitung tagihan": "C",
        "2.2 Terima pembayaran": "RU",
        "3 Setorkan penerimaan": "RU",
        "4 Susun laporan": "R",
    }
    assert not [by for done in found.values() for by in done if by.startswith("2 ")]


def test_a_store_without_entities_and_other_systems_have_their_places(tiny: Path) -> None:
    put(tiny / "projects/izin/dfd.yml", ", entities: [perusahaan, permohonan]", "")
    with (tiny / "projects" / "izin" / "dfd.yml").open("a", encoding="utf-8") as file:
        file.write("shared_stores: [{store: arsip, system: lapor, access: read}]\n")
    assert matrix(tiny, "izin") == {
        "D1 Arsip permohonan": {
            "1 Catat permohonan": "C",
            "2 Putuskan permohonan": "RU",
            "Other systems": "R",
        }
    }


def test_the_inventory_counts_what_it_does_not_name() -> None:
    register = load(HERE)
    made = edition(register, (), "en", Store(), date(2026, 11, 24))
    found = personal.inventory(project(HERE, "retribusi-pasar"), made)
    assert found
    assert found.ground == "Public task"
    kept = {each.name: each for each in found.kept}
    assert (kept["Pedagang"].attributes, kept["Pedagang"].withheld) == (("nama",), 1)
    assert kept["Pedagang"].retention == "5 years"
    moving = {each.name: each for each in found.moving}
    assert moving["Penugasan petugas"].stores == ("D4 Petugas",)
    assert moving["Penugasan petugas"].users == ("2 Tagih retribusi",)  # its inside shows the same flow again
    assert moving["Pendaftaran petugas"].senders == ("Dinas Perdagangan",)


@pytest.mark.parametrize("slug", ["retribusi-pasar", "reservasi-aset"])
def test_a_published_spec_is_whole_but_for_what_is_withheld(slug: str) -> None:
    given = project(HERE, slug)
    specs = {each.address.rpartition("/")[2]: yaml.safe_load(each.content) for each in published(given)}
    assert given.erd
    assert given.erd.value
    assert given.dfd
    assert given.dfd.source
    public = given.erd.value.public()
    shown = [[each.name for each in entity.attributes] for entity in public.entities]
    assert [
        [each["name"] for each in entity["attributes"]] for entity in specs["erd.yml"]["entities"]
    ] == shown
    assert len(specs["erd.yml"]["relations"]) == len(public.relations)
    whole = given.dfd.source.data
    assert isinstance(whole, dict)
    assert {**specs["dfd.yml"], "data": None} == {**whole, "data": None}


def test_nothing_withheld_is_in_a_published_spec(tiny: Path) -> None:
    put(tiny / "projects/izin/erd.yml", "{name: lokasi,", "{name: lokasi, publication: restricted,")
    specs = {each.address: each.content.decode() for each in published(project(tiny, "izin"))}
    assert len(specs) == 2
    assert not [address for address, text in specs.items() if "lokasi" in text]
    assert "isi-permohonan" in specs["data/izin/dfd.yml"]


def test_a_system_that_is_not_public_has_no_spec(tiny: Path) -> None:
    assert list(published(project(tiny, "izin")))
    put(tiny / "projects/izin/index.md", "status:", "publication: restricted\nstatus:")
    assert list(published(project(tiny, "izin"))) == []
