"""`tertib import` as people run it: output, exit codes, what is said on stderr."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tertib.cli import main

HERE = Path(__file__).parent / "imports"


def run(*words: str, language: str = "en") -> Result:
    return CliRunner().invoke(main, [*words, "--lang", language])


def test_an_erd_is_printed_and_what_was_left_out_is_said_beside(tmp_path: Path) -> None:
    result = run("import", "erd", "--ddl", str(HERE / "mysql-dump/input.sql"))
    assert result.exit_code == 0
    assert result.stdout.startswith("id: input\ntitle: Basis data input\nentities:\n")
    assert "input.sql:55:1: warning: the table salinan is made from a query" in result.stderr
    assert "3 entities, 12 attributes, 3 relations (read as mysql, as its text shows)" in result.stderr
    assert "passed over, since they make no table: CREATE PROCEDURE 1" in result.stderr


def test_a_named_dialect_is_taken_at_its_word() -> None:
    result = run("import", "erd", "--ddl", str(HERE / "mysql-dump/input.sql"), "--dialect", "mysql")
    assert "(read as mysql)" in result.stderr


def test_the_file_of_a_system_bears_its_name(tiny: Path) -> None:
    target = tiny / "projects/izin/erd.yml"
    target.unlink()
    result = run("import", "erd", "--ddl", str(HERE / "phpmyadmin-dump/input.sql"), "--output", str(target))
    assert (result.exit_code, result.stdout) == (0, f"{target}\n")
    assert target.read_text(encoding="utf-8").startswith("id: izin\n")


def test_over_a_file_that_is_there_new_and_gone_are_said(tiny: Path) -> None:
    target = tiny / "projects/izin/erd.yml"
    words = ("import", "erd", "--ddl", str(HERE / "phpmyadmin-dump/input.sql"), "--output", str(target))
    result = run(*words)
    assert "new: pegawai\n" in result.stderr
    assert "gone from the source, kept: perusahaan\n" in result.stderr
    assert "label: Perusahaan" in target.read_text(encoding="utf-8")
    result = run(*words, "--prune")
    assert "gone from the source, taken out: perusahaan\n" in result.stderr
    assert "Perusahaan" not in target.read_text(encoding="utf-8")


def test_a_broken_file_is_left_as_it_is(tiny: Path) -> None:
    target = tiny / "projects/izin/erd.yml"
    target.write_text("id: izin\nentitas: []\n", encoding="utf-8")
    result = run("import", "erd", "--ddl", str(HERE / "phpmyadmin-dump/input.sql"), "--output", str(target))
    assert result.exit_code == 2
    assert "erd.yml:2:1:" in result.stderr
    assert target.read_text(encoding="utf-8") == "id: izin\nentitas: []\n"


@pytest.mark.parametrize(
    "case", ["threat-dragon-1", "threagile", "microsoft-tmt", "flows-csv", "open-threat-model"]
)
def test_a_model_is_printed(case: str) -> None:
    file = next((HERE / case).glob("input.*"))
    result = run("import", "dfd", str(file))
    assert result.exit_code == 0
    assert result.stdout.startswith("id: input\ntitle: Aliran data input\n")


def test_what_cannot_be_read_ends_with_2_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "x.sql"
    path.write_text("SELECT 1;", encoding="utf-8")
    result = run("import", "erd", "--ddl", str(path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert run("import", "dfd", str(path)).exit_code == 2
    assert run("import", "erd").exit_code == 2
    assert run("import", "erd", "--ddl", str(tmp_path / "none.sql")).exit_code == 2


def test_messages_are_said_in_indonesian() -> None:
    result = run("import", "erd", "--ddl", str(HERE / "torn-and-strange/input.sql"), language="id")
    assert "peringatan" in result.stderr
    assert "warning" not in result.stderr


@pytest.mark.parametrize(
    "words", [["import"], ["import", "erd"], ["import", "dfd"], ["export"], ["export", "drawing"], ["drift"]]
)
def test_help_has_an_example(words: list[str]) -> None:
    result = CliRunner().invoke(main, [*words, "--help"])
    assert result.exit_code == 0
    assert f"tertib {words[0]} " in result.output.replace("Usage: main", "")
