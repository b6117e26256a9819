"""Exports: round trips where a format allows, golden text in `exports/`, and no name that becomes a command."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from tertib.cli import main
from tertib.cli.export import FORM_NAMES
from tertib.exports import DEPLOYMENT_FORMS, DFD_FORMS, ERD_FORMS
from tertib.imports import from_model
from tertib.imports.ddl import DIALECTS, read_script
from tertib.imports.schema import Schema
from tertib.model import Dfd, Erd
from tertib.model.typed import typed
from tertib.source import Source, parse
from tertib.sql import create_script, plain_type

HERE = Path(__file__).parent
TINY = HERE / "tiny/projects/izin"
GOLDEN = HERE / "exports"

SECRET = {
    "name": "nik",
    "type": "char(16)",
    "nullable": True,
    "personal": "specific",
    "publication": "restricted",
}
RICH = {
    "id": "pasar",
    "title": "Basis data pasar",
    "groups": {"inti": {"name": "Inti"}},
    "entities": [
        {
            "name": "kios",
            "group": "inti",
            "description": "Satu kios",
            "attributes": [
                {"name": "pasar_id", "type": "bigint", "key": "primary"},
                {"name": "nomor", "type": "varchar(10)", "key": "primary"},
                {"name": "Luas Lantai", "type": "numeric(10,2)", "nullable": True},
                {"name": "jenis", "type": "enum('a','b')", "nullable": False, "description": "Jenis 'kios'"},
                {"name": "induk_pasar", "type": "bigint", "nullable": True},
                {"name": "induk_nomor", "type": "varchar(10)", "nullable": True},
                SECRET,
            ],
            "unique": [["nomor", "jenis"]],
            "indexes": [["jenis"], ["nik"]],
        },
        {
            "name": "arsip.pasar",
            "attributes": [
                {"name": "id", "type": "bigint", "key": "primary"},
                {"name": "kode", "type": "int unsigned", "nullable": False, "unique": True},
            ],
        },
    ],
    "relations": [
        {"from": "kios.pasar_id", "to": "arsip.pasar.id", "label": "di"},
        {"from": ["kios.induk_pasar", "kios.induk_nomor"], "to": ["kios.pasar_id", "kios.nomor"]},
        {"from": "kios.nik", "to": "arsip.pasar.kode", "logical": True},
    ],
}


def spec(kind: str) -> Dfd | Erd:
    source = parse((TINY / f"{kind}.yml").read_bytes(), f"{kind}.yml", markdown=False)
    assert isinstance(source, Source)
    return typed(source.data, Dfd if kind == "dfd" else Erd)


def rich() -> Erd:
    return typed(RICH, Erd)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words, "--lang", "en"])


def goldens() -> dict[str, str]:
    """Every text form but DOT, which the drawings test."""
    dfd, erd = spec("dfd"), rich().public()
    assert isinstance(dfd, Dfd)
    found = {f"dfd.{form}": make(dfd) for form, make in DFD_FORMS.items() if form != "dot"}
    found |= {f"erd.{form}": make(erd) for form, make in ERD_FORMS.items() if form != "dot"}
    return found | {f"erd.{dialect}.sql": create_script(erd, dialect) for dialect in DIALECTS}


@pytest.mark.parametrize("name", sorted(goldens()))
def test_a_form_is_as_it_was_read_by_a_person(name: str) -> None:
    assert goldens()[name] == (GOLDEN / name).read_text(encoding="utf-8")


# --- there and back -----------------------------------------------------------------------------------------------


def keys(schema: Schema) -> dict[str, object]:
    return {
        table.name: (
            [(column.name, column.nullable) for column in table.columns],
            set(table.primary),
            sorted((key.columns, key.target, key.target_columns) for key in table.foreign),
            sorted(table.unique),
        )
        for table in schema.tables
    }


def documented(erd: Erd) -> dict[str, object]:
    def foreign(name: str) -> list[object]:
        return sorted(
            (
                tuple(end.attribute for end in relation.child),
                relation.parent[0].entity,
                tuple(end.attribute for end in relation.parent),
            )
            for relation in erd.relations
            if relation.child[0].entity == name and not relation.logical
        )

    return {
        entity.name: (
            [(each.name, each.nullable) for each in entity.attributes],
            set(entity.primary_key),
            foreign(entity.name),
            sorted(entity.unique),
        )
        for entity in erd.entities
    }


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("which", ["tiny", "rich"])
def test_an_erd_comes_back_from_sql(dialect: str, which: str) -> None:
    erd = spec("erd") if which == "tiny" else rich()
    assert isinstance(erd, Erd)
    read = read_script(create_script(erd, dialect), "x.sql", DIALECTS[dialect])
    assert keys(read.schema) == documented(erd)
    assert read.remarks == ()


def test_sqlite_loads_what_we_write() -> None:
    erd = spec("erd")
    assert isinstance(erd, Erd)
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(create_script(erd, "sqlite"))
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert [name for (name,) in found] == ["perusahaan", "permohonan"]


def test_what_one_database_alone_has_is_written_as_the_other_takes_it() -> None:
    columns = [("id", "bigserial"), ("isi", "bytea"), ("label", "text[]"), ("kode", "varbinary(8)")]
    attributes = [{"name": name, "type": type_} for name, type_ in columns]
    data = {"id": "x1", "title": "Judul", "entities": [{"name": "arsip.surat", "attributes": attributes}]}
    erd = typed(data, Erd)
    script = create_script(erd, "mysql")
    for written in ("`id` BIGINT", "`isi` BLOB", "`label` JSON", "`kode` VARBINARY(8)"):
        assert written in script
    for written in ('"id" BIGINT', '"isi" BYTEA NOT', '"label" TEXT[]', '"kode" BYTEA NOT'):
        assert written in create_script(erd, "postgresql")
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(create_script(erd, "sqlite"))
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("arsip.surat",)]


def test_a_dfd_comes_back_from_threat_dragon() -> None:
    dfd = spec("dfd")
    assert isinstance(dfd, Dfd)
    text = DFD_FORMS["threat-dragon"](dfd)
    found = from_model(text.encode(), "x.json", id_=dfd.id, title=str(dfd.title))
    again = typed(found.data, Dfd)
    assert found.remarks == ()
    assert shape(again) == shape(dfd)
    # And once more: nothing is lost on the second way either.
    assert from_model(DFD_FORMS["threat-dragon"](again).encode(), "x.json", id_=dfd.id, title="Judul").data[
        "flows"
    ]


def shape(dfd: Dfd) -> object:
    return (
        [(each.id, each.name) for each in dfd.external_entities],
        [(each.id, each.number, each.name) for each in dfd.processes],
        [(each.id, each.number, each.name) for each in dfd.stores],
        [(each.source, each.target, each.data, each.operation, each.protection) for each in dfd.flows],
        {key: item.name for key, item in dfd.data.items()},
        [(each.id, each.name, set(each.contains)) for each in dfd.boundaries],
    )


IDS = [f"n{number}" for number in range(9)]


@given(st.lists(st.lists(st.sampled_from(IDS), min_size=1, unique=True), max_size=5))
def test_a_boundary_comes_back_with_its_own_members_when_they_nest(sets: list[list[str]]) -> None:
    nested: list[set[str]] = []
    for each in map(set, sets):
        if all(each < other or other < each or not each & other for other in nested):
            nested.append(each)
    dfd = typed(
        {
            "id": "x",
            "title": "Judul",
            "processes": [{"id": id_, "number": str(n), "name": id_} for n, id_ in enumerate(IDS, 1)],
            "flows": [],
            "boundaries": [
                {"id": f"b{n}", "name": f"B{n}", "contains": sorted(each)} for n, each in enumerate(nested)
            ],
        },
        Dfd,
    )
    found = from_model(DFD_FORMS["threat-dragon"](dfd).encode(), "x.json", id_="x", title="Judul")
    assert {each["id"]: set(each["contains"]) for each in found.data.get("boundaries", [])} == {
        f"b{n}": each for n, each in enumerate(nested)
    }


# --- hostile names ------------------------------------------------------------------------------------------------

NASTY = st.text(alphabet="\"'`[]{}()<>|\\/#%!@;:&*_~-=^$\n\r\t aZé", min_size=1, max_size=25).filter(
    str.strip
)


def hostile(name: str) -> tuple[Dfd, Erd]:
    dfd = typed(
        {
            "id": "x",
            "title": name,
            "external_entities": [{"id": "a", "name": name}],
            "processes": [{"id": "b", "number": "1", "name": name}],
            "stores": [{"id": "c", "number": "D1", "name": name}],
            "flows": [{"from": "a", "to": "b", "data": ["d"]}, {"from": "b", "to": "c"}],
            "data": {"d": {"name": name}},
            "boundaries": [{"id": "e", "name": name, "contains": ["b"]}],
        },
        Dfd,
    )
    own = name.replace(".", "")
    erd = typed(
        {
            "id": "x",
            "title": name,
            "entities": [
                {
                    "name": f"{own}t",
                    "description": name,
                    "attributes": [
                        {"name": f"{own}a", "type": f"{own}y", "key": "primary", "description": name}
                    ],
                },
                {"name": "lain", "attributes": [{"name": "id", "type": "int", "nullable": False}]},
            ],
            "relations": [{"from": "lain.id", "to": f"{own}t.{own}a", "label": name}],
        },
        Erd,
    )
    return dfd, erd


def lines(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text.rstrip("\n"))


@given(NASTY)
def test_a_name_adds_no_line_and_no_quote(name: str) -> None:
    dfd, erd = hostile(name)
    plain_dfd, plain_erd = hostile("Biasa")
    for form in ("mermaid", "plantuml"):
        assert len(lines(DFD_FORMS[form](dfd))) == len(lines(DFD_FORMS[form](plain_dfd)))
        assert DFD_FORMS[form](dfd).count('"') == DFD_FORMS[form](plain_dfd).count('"')
    for form in ("plantuml", "dbml"):
        assert len(lines(ERD_FORMS[form](erd))) == len(lines(ERD_FORMS[form](plain_erd)))
    assert len(lines(ERD_FORMS["mermaid"](erd))) == len(lines(ERD_FORMS["mermaid"](plain_erd)))


@given(NASTY)
def test_plantuml_never_sees_a_command(name: str) -> None:
    dfd, erd = hostile(name)
    for text in (DFD_FORMS["plantuml"](dfd), ERD_FORMS["plantuml"](erd)):
        body = text.removeprefix("@startuml\n").removesuffix("@enduml\n")
        assert not re.search(
            r"[!@%\\~]|\[\[|<(?!U\+[0-9A-F]{4,6}>)", body.replace("o|", "").replace("|o", "")
        )


@given(NASTY)
def test_threat_dragon_gets_json(name: str) -> None:
    dfd, _erd = hostile(name)
    assert (
        json.loads(DFD_FORMS["threat-dragon"](dfd))["detail"]["diagrams"][0]["cells"][0]["data"]["name"]
        == name
    )


@given(NASTY, st.sampled_from(sorted(DIALECTS)))
def test_sql_comes_back_with_the_same_names(name: str, dialect: str) -> None:
    clean = " ".join(name.split())
    own = clean.replace(".", "").replace("\\", "")
    erd = typed(
        {
            "id": "x",
            "title": "Judul",
            "entities": [
                {
                    "name": f"t{own}t",
                    "attributes": [{"name": f"a{own}a", "type": f"y{own}y", "key": "primary"}],
                },
                {"name": "lain", "attributes": [{"name": "id", "type": "int", "nullable": False}]},
            ],
        },
        Erd,
    )
    read = read_script(create_script(erd, dialect), "x.sql", DIALECTS[dialect])
    assert [(table.name, [each.name for each in table.columns]) for table in read.schema.tables] == [
        (f"t{own}t", [f"a{own}a"]),
        ("lain", ["id"]),
    ]


# --- what is not public -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [*ERD_FORMS, "sql"])
def test_what_is_not_public_stays_here_unless_all_is_asked_for(form: str, tmp_path: Path) -> None:
    from tertib.source.emit import spec_text

    path = tmp_path / "erd.yml"
    path.write_text(spec_text(RICH), encoding="utf-8")
    shown = run("export", "drawing", str(path), "--as", form)
    everything = run("export", "drawing", str(path), "--as", form, "--all")
    assert (shown.exit_code, everything.exit_code) == (0, 0)
    assert "nik" not in shown.output
    assert "nik" in everything.output


def test_the_command_offers_every_form() -> None:
    assert set(FORM_NAMES) == {*DFD_FORMS, *ERD_FORMS, *DEPLOYMENT_FORMS, "sql", "svg"}


def test_dot_is_in_colours_of_light() -> None:
    erd = spec("erd")
    assert isinstance(erd, Erd)
    assert "#0101" not in ERD_FORMS["dot"](erd)
    assert ERD_FORMS["dot"](erd).startswith("digraph")


@pytest.mark.parametrize(
    ("file", "form"), [("dfd.yml", "dbml"), ("dfd.yml", "sql"), ("erd.yml", "threat-dragon")]
)
def test_a_form_that_a_spec_does_not_have_is_one_clear_error(file: str, form: str) -> None:
    result = run("export", "drawing", str(TINY / file), "--as", form)
    assert result.exit_code == 2
    assert "choose one of" in result.output


def test_the_command_writes_a_file(tmp_path: Path) -> None:
    target = tmp_path / "model.json"
    result = run("export", "drawing", str(TINY / "dfd.yml"), "--as", "threat-dragon", "--output", str(target))
    assert (result.exit_code, result.output) == (0, f"{target}\n")
    assert json.loads(target.read_text(encoding="utf-8"))["detail"]


# --- types --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "dialect"),
    [
        ("character varying(20)", "VARCHAR(20)", "postgresql"),
        ("int(11)", "integer", "mysql"),
        ("bigserial", "bigint", "postgresql"),
        ("tinyint(1)", "boolean", "mysql"),
        ("timestamp(6) without time zone", "timestamp", "postgresql"),
        ("timestamptz", "timestamp with time zone", "postgresql"),
        ("numeric(10,2)", "decimal(10, 2)", "postgresql"),
        ("nvarchar(50)", "varchar(50)", "sqlserver"),
        ("text", "longtext", "mysql"),
        ("number(10,0)", "number(10)", "oracle"),
        ("mpaa_rating", "MPAA_RATING", "postgresql"),
        ("double precision", "float8", "postgresql"),
        ("int4", "int", "postgresql"),
    ],
)
def test_ways_to_write_a_type_are_one(one: str, other: str, dialect: str) -> None:
    assert plain_type(one, dialect) == plain_type(other, dialect)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("varchar(20)", "varchar(30)"),
        ("int", "bigint"),
        ("int", "int unsigned"),
        ("date", "timestamp"),
        ("a", "b"),
    ],
)
def test_types_that_differ_do(one: str, other: str) -> None:
    assert plain_type(one, "mysql") != plain_type(other, "mysql")


@given(st.text(max_size=30))
def test_no_type_is_an_accident(text: str) -> None:
    plain_type(text, "postgresql")


if __name__ == "__main__":
    for file, content in goldens().items():
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / file).write_text(content, encoding="utf-8")
