"""
Imports: a folder of `imports/` is a foreign file, the spec it becomes, and what is said of the rest.

The files are our own and show one trick of their kind each; the corpora of real schemas are tried in `test_corpora.py`.
To accept a new result: `python tests/test_imports.py`, then read the diff.
"""

from __future__ import annotations

import random
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tertib.errors import TertibError
from tertib.imports import Taken, from_model, from_script, laid_over
from tertib.imports.ddl import DIALECTS, guessed, read_script
from tertib.shape import check_shape
from tertib.source import Source, parse
from tertib.source.emit import spec_text

CASES = sorted(path for path in (Path(__file__).parent / "imports").iterdir() if path.is_dir())
BY_DIALECT = {
    "mysql": ("mysql-dump", "phpmyadmin-dump"),
    "postgresql": ("postgresql-dump", "schema-in-schema"),
    "sqlserver": ("sqlserver-script",),
    "oracle": ("oracle-script",),
    "db2": ("db2-script",),
    "sqlite": ("sqlite-schema",),
}


def taken(case: Path) -> Taken:
    file = next(case.glob("input.*"))
    make = (
        (lambda raw, name, **words: from_script(raw, name, None, **words))
        if file.suffix == ".sql"
        else from_model
    )
    return make(file.read_bytes(), file.name, id_="contoh", title="Diagram contoh")


def said(found: Taken) -> str:
    return "".join(f"{remark.said('en')}\n" for remark in found.remarks)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_foreign_file_becomes_the_expected_spec(case: Path) -> None:
    found = taken(case)
    assert spec_text(found.data) == (case / "expected.yml").read_text(encoding="utf-8")
    assert said(found) == (case / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_comes_out_is_a_spec_that_reads_back_equal(case: Path) -> None:
    found = taken(case)
    source = parse(spec_text(found.data).encode(), "spec.yml", markdown=False)
    assert isinstance(source, Source)
    assert source.data == found.data
    assert check_shape(source, found.kind) == []


@pytest.mark.parametrize(
    ("dialect", "case"), [(dialect, case) for dialect, cases in BY_DIALECT.items() for case in cases]
)
def test_the_dialect_shows_in_the_text(dialect: str, case: str) -> None:
    path = Path(__file__).parent / "imports" / case / "input.sql"
    assert guessed(path.read_text(encoding="utf-8")).name == dialect


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_second_import_changes_nothing(case: Path) -> None:
    found = taken(case)
    text = spec_text(found.data)
    again, changes = laid_over(found, text.encode(), "spec.yml", prune=True)
    assert spec_text(again) == text
    assert (changes.added, changes.vanished) == ([], [])


# --- what an author wrote stays -------------------------------------------------------------------------------

BEFORE = """\
id: pasar
title: Basis data pasar
groups: {inti: {name: Inti}}
entities:
  - name: kios
    label: Kios pasar
    group: inti
    description: Ditulis orang.
    attributes:
      - {name: id, label: Nomor, type: int, key: primary}
      - {name: nik, type: char(15), nullable: true, personal: general, publication: restricted}
      - {name: hilang, type: text, nullable: true}
    retention: {value: 5, unit: year}
  - name: lama
    attributes:
      - {name: id, type: int, key: primary}
relations:
  - {from: kios.nik, to: lama.id, label: dimiliki, logical: true}
  - {from: kios.id, to: lama.id, label: ikut}
views: [{id: semua, title: Semuanya, entities: [kios, lama]}]
"""
SCRIPT = b"""CREATE TABLE kios (id bigint PRIMARY KEY, nik char(16) NOT NULL UNIQUE, baru date);
CREATE TABLE pasar (id int PRIMARY KEY REFERENCES kios (id));"""


def over(before: str, *, prune: bool = False) -> tuple[str, list[str], list[str]]:
    found = from_script(SCRIPT, "s.sql", None, id_="lain", title="Judul lain")
    data, changes = laid_over(found, before.encode(), "erd.yml", prune=prune)
    return spec_text(data), changes.added, changes.vanished


def test_facts_are_renewed_and_what_people_wrote_stays() -> None:
    text, added, vanished = over(BEFORE)
    assert added == ["kios.baru", "pasar", "pasar.id → kios.id"]
    assert vanished == ["kios.hilang", "lama", "kios.id → lama.id"]
    assert "id: pasar\ntitle: Basis data pasar\n" in text
    assert "{name: id, label: Nomor, type: bigint, key: primary}" in text
    assert (
        "{name: nik, type: char(16), nullable: false, unique: true, personal: general, publication: restricted}"
        in text
    )
    for kept in (
        "label: Kios pasar",
        "group: inti",
        "Ditulis orang.",
        "value: 5",
        "label: dimiliki",
        "hilang",
        "lama",
    ):
        assert kept in text


def test_prune_takes_out_what_is_gone_everywhere() -> None:
    text, _added, vanished = over(BEFORE, prune=True)
    assert "hilang" not in text
    assert "lama" not in text
    assert "kios.nik → lama.id" in vanished
    assert "entities: [kios]" in text


def test_a_broken_spec_is_not_overwritten() -> None:
    with pytest.raises(TertibError) as error:
        over("id: pasar\nentitas: []\n")
    assert error.value.faults


def test_hand_work_on_a_diagram_stays() -> None:
    case = Path(__file__).parent / "imports" / "threat-dragon-1"
    found = taken(case)
    text = spec_text(found.data)
    text = text.replace("name: Catat permohonan", 'name: Catat, "cepat"').replace(
        'number: "1"', 'number: "7"'
    )
    text = text.replace("processes:\n", 'processes:\n  - {id: tambahan, number: "1", name: Tambahan}\n')
    again, changes = laid_over(
        found, text.replace('Catat, "cepat"', "Catat cepat").encode(), "dfd.yml", prune=False
    )
    assert [each["number"] for each in again["processes"]] == ["1", "7"]
    assert again["processes"][1]["name"] == "Catat cepat"
    assert changes.vanished == ["tambahan"]


# --- hostile files ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    "tail",
    [
        "'\\" * 60_000,
        "$a$ $b$ " * 30_000,
        "[" * 60_000,
        "/*" * 60_000,
        "(" * 60_000,
        "q'( " * 5_000,
        "CREATE TABLE " * 20_000,
    ],
    ids=["quotes", "dollars", "brackets", "comments", "parentheses", "q-quotes", "creates"],
)
def test_a_torn_script_ends_in_a_remark(dialect: str, tail: str) -> None:
    read = read_script(
        f"CREATE TABLE a (id int);\nCREATE TABLE b (id int CHECK {tail}", "x.sql", DIALECTS[dialect]
    )
    assert [table.name for table in read.schema.tables][:1] == ["a"]
    assert read.remarks


@given(st.text(alphabet="'\"`[]()$;,/*-#\\ \nGOCREATEabct1", max_size=300), st.sampled_from(sorted(DIALECTS)))
def test_no_text_is_an_accident(text: str, dialect: str) -> None:
    read_script(f"CREATE TABLE a (id int {text}", "x.sql", DIALECTS[dialect])
    read_script(text, "x.sql", DIALECTS[dialect])


def test_no_shuffled_script_is_an_accident() -> None:
    chance = random.Random(7)
    for case in CASES:
        path = case / "input.sql"
        if path.exists():
            words = path.read_text(encoding="utf-8").split(" ")
            for _ in range(20):
                chance.shuffle(words)
                read_script(" ".join(words), "x.sql")


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("deep.json", '{"a": ' + "[" * 100_000, 1),
        ("deep.yaml", "technical_assets:\n  a: " + "[" * 5_000, 2),
        ("bomb.tm7", '<?xml version="1.0"?>\n<!DOCTYPE t [<!ENTITY a "b">]>\n<t>&a;</t>', 2),
        ("torn.tm7", "<a>\n<b>", 2),
        ("torn.json", '{"a":\n', 2),
        ("torn.yaml", "a: [\n", 2),
    ],
)
def test_a_hostile_model_is_one_clear_error_with_its_line(name: str, content: str, line: int) -> None:
    with pytest.raises(TertibError) as error:
        from_model(content.encode(), name, id_="x", title="Judul")
    assert f"{name}:{line}:" in str(error.value)


def test_the_line_that_excel_writes_above_a_table_is_no_row() -> None:
    found = from_model(b"sep=;\nfrom;to;data\nA;B;x\nA;;y\n", "x.csv", id_="x1", title="Judul")
    assert found.counts["flows"] == 1
    assert [remark.place.line for remark in found.remarks] == [4]


def test_a_quote_left_open_in_a_table_of_flows_swallows_no_rows() -> None:
    with pytest.raises(TertibError, match=r"x\.csv:3:1"):
        from_model(b'from,to,data\nA,B,x\nA,"B,x\nC,D,y\n', "x.csv", id_="x1", title="Judul")


def test_aliases_cannot_grow_without_end() -> None:
    lines = ["technical_assets: {}", "a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(TertibError, match="nested too deep"):
        from_model("\n".join(lines).encode(), "bomb.yaml", id_="x", title="Judul")


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", "a,b\n1,2", "hello", "<a/>", '{"detail": {"diagrams": []}}']
)
def test_a_file_without_a_diagram_is_one_clear_error(content: str) -> None:
    with pytest.raises(TertibError):
        from_model(content.encode(), "x", id_="x", title="Judul")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "data", "name", "type", "cells", "source", "position", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_no_value_in_a_model_is_an_accident(value: object) -> None:
    import json

    cells = [
        value,
        {"data": {"type": "tm.Process", "name": value}, "id": value, "position": value, "tertib": value},
    ]
    model = {"detail": {"diagrams": [{"cells": cells}], "tertib": value}}
    otm = {
        "otmVersion": 1,
        "components": [{"id": "a", "type": "x", "name": value, "parent": value}],
        "dataflows": value,
    }
    for data in (model, otm):
        try:
            found = from_model(json.dumps(data).encode(), "x.json", id_="x", title="Judul")
        except TertibError:
            continue
        source = parse(spec_text(found.data).encode(), "dfd.yml", markdown=False)
        assert isinstance(source, Source)
        assert check_shape(source, "dfd") == []


@given(st.text(max_size=40).filter(lambda text: text.strip(string.whitespace + "\0")))
def test_any_name_of_a_table_stands_in_a_spec(name: str) -> None:
    quoted = name.replace('"', '""').replace("\r", "")
    script = f'CREATE TABLE "{quoted}x" ("{quoted}y" "{quoted}z" NOT NULL);\nCOMMENT ON TABLE "{quoted}x" IS \'a\';'
    try:
        found = from_script(script.encode("utf-8", "replace"), "x.sql", "postgresql", id_="x1", title="Judul")
    except TertibError:
        return
    source = parse(spec_text(found.data).encode(), "erd.yml", markdown=False)
    assert isinstance(source, Source)
    assert source.data == found.data
    assert check_shape(source, "erd") == []


def test_a_script_of_sql_server_in_utf_16_is_read() -> None:
    text = "CREATE TABLE [dbo].[Kéy] ([Id] [int])\nGO\n"
    for raw in (
        text.encode("utf-16"),
        text.encode("utf-16-le"),
        text.encode("utf-8-sig"),
        text.encode("cp1252"),
    ):
        assert from_script(raw, "x.sql", None, id_="x1", title="Judul").data["entities"][0]["name"] == "Kéy"


if __name__ == "__main__":
    for each in CASES:
        result = taken(each)
        (each / "expected.yml").write_text(spec_text(result.data), encoding="utf-8")
        (each / "expected.txt").write_text(said(result), encoding="utf-8")
