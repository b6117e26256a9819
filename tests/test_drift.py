"""Drift: how the documented ERD and the real schema differ, at the line that says otherwise."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tertib.cli import main

EQUAL = """
CREATE TABLE perusahaan (id bigserial PRIMARY KEY, nama_usaha character varying(100) NOT NULL);
CREATE TABLE permohonan (id bigint PRIMARY KEY, perusahaan_id bigint NOT NULL REFERENCES perusahaan (id),
  nomor varchar(20) NOT NULL UNIQUE, lokasi varchar(200) NOT NULL, keputusan varchar(10));
"""
OTHER = """
CREATE TABLE perusahaan (id bigint NOT NULL, nama_usaha varchar(150), alamat text);
CREATE TABLE permohonan (id bigint PRIMARY KEY, perusahaan_id bigint NOT NULL, nomor varchar(20) NOT NULL,
  keputusan varchar(10) NOT NULL, berkas_id int REFERENCES berkas (id));
CREATE TABLE berkas (id int PRIMARY KEY);
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["drift", *words, "--lang", "en"])


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "dump.sql"
    path.write_text(EQUAL, encoding="utf-8")
    return path


def test_equal_ends_with_0_and_says_nothing(tiny: Path, script: Path) -> None:
    result = run("izin", "--ddl", str(script), "--root", str(tiny))
    assert (result.exit_code, result.output) == (0, "")
    assert run("projects/izin", "--ddl", str(script), "--root", str(tiny)).exit_code == 0


def test_differences_end_with_1_at_the_lines_of_the_spec(tiny: Path, script: Path) -> None:
    script.write_text(OTHER, encoding="utf-8")
    result = run("izin", "--ddl", str(script), "--root", str(tiny))
    assert result.exit_code == 1
    file = "projects/izin/erd.yml"
    assert result.stdout == (
        f"{file}:3:1: the database has a table berkas that is not documented\n"
        f"{file}:4:11: the primary key of perusahaan is documented as (id), in the database it is ()\n"
        f"{file}:7:5: the table has a column perusahaan.alamat that is not documented\n"
        f"{file}:9:34: perusahaan.nama_usaha is documented as varchar(100), in the database it is varchar(150)\n"
        f"{file}:9:58: perusahaan.nama_usaha is documented as one that may not be empty, in the database it may\n"
        f"{file}:14:5: the table has a column permohonan.berkas_id that is not documented\n"
        f"{file}:18:16: permohonan.lokasi is documented, but the table has no such column\n"
        f"{file}:19:56: permohonan.keputusan is documented as one that may be empty, in the database it may not\n"
        f"{file}:22:1: the database has a foreign key permohonan.(berkas_id) → berkas.(id) that is not documented\n"
        f"{file}:23:5: the relation permohonan.perusahaan_id → perusahaan.id is documented, but the database has no "
        "foreign key: add it there, or say `logical: true`\n"
    )


def test_what_to_do_is_said_apart_from_the_findings(tiny: Path, script: Path) -> None:
    script.write_text(OTHER, encoding="utf-8")
    said = run("izin", "--ddl", str(script), "--root", str(tiny)).stderr
    assert said.startswith("10 differences.")
    assert f"tertib import erd --ddl {script} --output projects/izin/erd.yml" in said


def test_a_logical_relation_needs_no_foreign_key(tiny: Path, script: Path) -> None:
    script.write_text(EQUAL.replace(" REFERENCES perusahaan (id)", ""), encoding="utf-8")
    assert run("izin", "--ddl", str(script), "--root", str(tiny)).exit_code == 1
    path = tiny / "projects/izin/erd.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("label: diajukan oleh}", "label: diajukan oleh, logical: true}"), encoding="utf-8"
    )
    assert run("izin", "--ddl", str(script), "--root", str(tiny)).exit_code == 0


def test_a_live_database_is_compared(tiny: Path, tmp_path: Path) -> None:
    path = tmp_path / "data.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(EQUAL.replace("bigserial", "bigint"))
    assert run("izin", "--url", f"sqlite:///{path}", "--root", str(tiny)).exit_code == 0
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE perusahaan ADD COLUMN baru text")
    result = run("izin", "--url", f"sqlite:///{path}", "--root", str(tiny))
    assert (result.exit_code, "perusahaan.baru" in result.stdout) == (1, True)


def test_the_exit_code_never_depends_on_the_format(tiny: Path, script: Path) -> None:
    script.write_text(OTHER, encoding="utf-8")
    said = {
        name: run("izin", "--ddl", str(script), "--root", str(tiny), "--format", name)
        for name in ("concise", "json", "github")
    }
    assert {result.exit_code for result in said.values()} == {1}
    found = json.loads(said["json"].stdout)["differences"]
    assert (
        len(found)
        == len(said["concise"].stdout.splitlines())
        == len(said["github"].stdout.splitlines())
        == 10
    )
    assert said["github"].stdout.startswith(
        "::error file=projects/izin/erd.yml,line=3,col=1,title=extra-table::"
    )


@pytest.mark.parametrize(("name", "code"), [("tidak-ada", 3), ("izin", 3)])
def test_what_is_not_there_ends_with_3(tiny: Path, script: Path, name: str, code: int) -> None:
    (tiny / "projects/izin/erd.yml").unlink()
    assert run(name, "--ddl", str(script), "--root", str(tiny)).exit_code == code


def test_wrong_words_and_broken_specs_end_with_2(tiny: Path, script: Path) -> None:
    assert run("izin", "--root", str(tiny)).exit_code == 2
    assert run("izin", "--ddl", str(script), "--url", "sqlite://", "--root", str(tiny)).exit_code == 2
    (tiny / "projects/izin/erd.yml").write_text("id: [\n", encoding="utf-8")
    assert run("izin", "--ddl", str(script), "--root", str(tiny)).exit_code == 2
