"""The command as people and programs run it: output, exit codes, messages."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from laid import put
from tertib.cli import main
from tertib.load import load
from tertib.source import Source, read

SHIPPED = Path(__file__).resolve().parents[1]
TODAY = ("--today", "2026-06-30")
BROKEN = "projects/izin/04-uji.md"


def run(*words: str, root: Path | None = None) -> Result:
    where = ("--root", str(root)) if root else ()
    return CliRunner().invoke(main, [words[0], *where, *words[1:]])


def test_a_clean_register_ends_with_0(tiny: Path) -> None:
    result = run("check", *TODAY, "--lang", "en", root=tiny)
    assert (result.exit_code, result.output) == (0, "2 systems, nothing to mend\n")


def test_a_missing_record_ends_with_1_and_says_where(tiny: Path) -> None:
    (tiny / BROKEN).unlink()
    result = run("check", *TODAY, "--lang", "en", "--format", "concise", root=tiny)
    assert result.exit_code == 1
    assert "04-uji.md" in result.output
    assert result.output.startswith("projects/izin/")


def test_full_shows_the_line_the_caret_the_fix_and_the_page(tiny: Path) -> None:
    path = tiny / "projects/izin/index.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("status: operational", "status: operasional"),
        encoding="utf-8",
    )
    result = run("check", *TODAY, "--lang", "en", root=tiny)
    assert result.exit_code == 1
    assert "| status: operasional" in result.output
    assert "|         ^" in result.output
    assert "fix: " in result.output
    assert "/aturan/SHP" in result.output


@pytest.mark.parametrize("format_", ["full", "concise", "json", "github"])
def test_the_exit_code_never_depends_on_the_format(tiny: Path, format_: str) -> None:
    assert run("check", *TODAY, "--format", format_, root=tiny).exit_code == 0
    (tiny / BROKEN).unlink()
    assert run("check", *TODAY, "--format", format_, root=tiny).exit_code == 1


def test_all_formats_carry_the_same_findings(tiny: Path) -> None:
    (tiny / BROKEN).unlink()
    said = {
        name: run("check", *TODAY, "--format", name, root=tiny).output
        for name in ("full", "concise", "json", "github")
    }
    found = json.loads(said["json"])["diagnostics"]
    assert found
    assert len(said["concise"].splitlines()) == len(said["github"].splitlines()) == len(found)
    for each in found:
        assert (
            f"{each['file']}:{each['line']}:{each['column']}: {each['code']} {each['message']}"
            in said["concise"]
        )
        assert (
            f"file={each['file']},line={each['line']},col={each['column']},title={each['code']}::"
            in said["github"]
        )
        assert f"[{each['code']}]: {each['message']}" in said["full"]


def test_paths_narrow_what_is_reported(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tiny / BROKEN).unlink()
    monkeypatch.chdir(tiny)
    assert run("check", "projects/izin/dfd.yml", *TODAY).exit_code == 0
    assert run("check", "projects/izin", *TODAY).exit_code == 1


@pytest.mark.parametrize("path", ["projects/none", "..", "README.md"])
def test_a_path_that_matches_nothing_ends_with_3(
    tiny: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny)
    result = run("check", path, *TODAY)
    assert result.exit_code == 3
    assert path in result.output


def test_outside_a_register_ends_with_3(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("check").exit_code == 3


def test_a_register_without_systems_is_clean(tiny: Path) -> None:
    for each in ("izin", "lapor"):
        shutil.rmtree(tiny / "projects" / each)
    result = run("check", *TODAY, "--lang", "en", root=tiny)
    assert result.exit_code == 0
    assert "no systems yet" in result.output


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("projects/register.yml", "language: ", "langauge: "),
        ("schemas/sop/tiny-2026.yml", "needs: [kebutuhan]", "needs: [kebutuhann]"),
        ("projects/register.yml", "sop: tiny-2026", "sop: tiny-2027"),
    ],
)
def test_a_broken_set_up_ends_with_2_and_says_where(tiny: Path, file: str, old: str, new: str) -> None:
    path = tiny / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    result = run("check", *TODAY, root=tiny)
    assert result.exit_code == 2
    assert file in result.output


@pytest.mark.parametrize(
    "words", [["check", "--today", "30-06-2026"], ["check", "--format", "xml"], ["explain", "XYZ999"]]
)
def test_wrong_words_end_with_2(words: list[str]) -> None:
    assert run(*words).exit_code == 2


def test_an_accident_inside_ends_with_4(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tertib.check.check", lambda *_: 1 / 0)
    result = run("check", root=tiny)
    assert result.exit_code == 4
    assert "fault of Tertib itself" in result.output


def test_new_begins_a_system_that_asks_for_its_text_only(tiny: Path) -> None:
    result = run("new", "e-surat", "--name", "Surat: Elektronik", root=tiny)
    assert result.exit_code == 0
    index = tiny / "projects/e-surat/index.md"
    checked = run("check", *TODAY, "--format", "json", root=tiny)
    assert {each["code"] for each in json.loads(checked.output)["diagnostics"]} == {"PRC022"}
    text = re.sub(r"<!--.*?-->", "Surat masuk dan keluar.", index.read_text(encoding="utf-8"))
    index.write_text(re.sub(r"(?m)^summary: .*$", "summary: Surat masuk dan keluar.", text), encoding="utf-8")
    assert run("check", *TODAY, root=tiny).exit_code == 0
    assert run("new", "e-surat", root=tiny).exit_code == 2


@pytest.mark.parametrize("step", [step.id for step in load(SHIPPED).sops["karanganyar-2020"].steps])
def test_every_example_of_a_new_step_is_yaml(tmp_path: Path, step: str) -> None:
    for folder in ("schemas", "projects"):
        shutil.copytree(SHIPPED / folder, tmp_path / folder)
    assert run("new", "e-surat", "--agency", "setda", root=tmp_path).exit_code == 0
    made = run("new", "e-surat", step, root=tmp_path).output.splitlines()[0]
    if made.startswith("projects/"):
        path = tmp_path / made
        path.write_text(path.read_text(encoding="utf-8").replace("\n# ", "\n"), encoding="utf-8")
        assert isinstance(read(tmp_path, made), Source), path.read_text(encoding="utf-8")


def test_new_begins_a_step_and_its_next_period(tiny: Path) -> None:
    result = run("new", "izin", "pantau", "--today", "2026-09-01", root=tiny)
    assert result.output.splitlines()[0] == "projects/izin/05-pantau/2026-S2.md"
    assert run("new", "izin", "kebutuhan", root=tiny).exit_code == 2
    assert run("new", "izin", "tidak-ada", root=tiny).exit_code == 2
    assert run("new", "tidak-ada", "pantau", root=tiny).exit_code == 2


@pytest.mark.parametrize("slug", ["E-Surat", "../luar", "a b", "-x"])
def test_new_refuses_what_cannot_be_a_folder(tiny: Path, slug: str) -> None:
    before = sorted(tiny.rglob("*"))
    assert run("new", "--", slug, root=tiny).exit_code == 2
    assert sorted(tiny.rglob("*")) == before


def test_approve_writes_the_digest(tiny: Path) -> None:
    file = tiny / "projects/izin/01-kebutuhan.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("reklame", "usaha"), encoding="utf-8", newline="\n"
    )
    before = file.read_text(encoding="utf-8")
    assert run("approve", str(file), "--position", "owner-head", root=tiny).exit_code == 0
    assert file.read_text(encoding="utf-8") != before
    assert run("approve", str(file), root=tiny).exit_code == 2


@pytest.mark.parametrize(("home", "said"), [("en", "is no public system"), ("id", "bukan sistem publik")])
def test_what_goes_wrong_is_said_in_the_language_of_the_register(tiny: Path, home: str, said: str) -> None:
    settings = tiny / "projects" / "register.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("language: en", f"language: {home}"), encoding="utf-8"
    )
    assert said in run("pdf", "tidak-ada", root=tiny).output


def test_commands_without_a_register_speak_as_the_one_around_them(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny / "projects")
    assert run("explain", "PRC001").output == run("explain", "PRC001", "--lang", "en").output


def test_explain_and_rules_speak_both_languages() -> None:
    indonesian, english = (
        run("explain", "PRC001", "--lang", "id").output,
        run("explain", "prc001", "--lang", "en").output,
    )
    assert "## Why" in english
    assert indonesian.splitlines()[0] != english.splitlines()[0]
    listed = json.loads(run("rules", "--format", "json", "--lang", "en").output)["rules"]
    assert [rule["code"] for rule in listed] == sorted(rule["code"] for rule in listed)
    assert len(run("rules").output.splitlines()) == len(listed)


def test_doctor_tells_what_is_there() -> None:
    result = run("doctor")
    assert result.exit_code == 0
    assert "dot: " in result.output


def test_doctor_tells_how_to_get_dot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    result = run("doctor")
    assert result.exit_code == 2
    assert "pip install graphviz-pure" in result.output
    assert "apt install graphviz" in result.output


def test_every_command_has_help_with_an_example_or_options() -> None:
    for name, command in main.commands.items():
        result = run(name, "--help")
        assert result.exit_code == 0
        assert command.help


def test_output_is_utf8_and_plain_when_it_is_no_terminal(tiny: Path) -> None:
    (tiny / BROKEN).unlink()
    done = subprocess.run(
        [sys.executable, "-m", "tertib", "check", "--root", str(tiny), *TODAY],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "", "LC_ALL": "C"},
        check=False,
    )
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout
    assert "fix" in done.stdout.decode("utf-8") or "perbaikan" in done.stdout.decode("utf-8").lower()


@pytest.mark.parametrize("zone", ["Mars/Olympus", "Asia"])
def test_a_time_zone_that_is_not_known_ends_with_2(tiny: Path, zone: str) -> None:
    put(tiny / "projects/register.yml", "Asia/Jakarta", zone)
    result = CliRunner().invoke(main, ["check", "--root", str(tiny), "--lang", "en"])
    assert result.exit_code == 2
    assert f"names the time zone {zone}, which is not known" in result.output
