"""`tertib check --fix`: only what can only be meant, whole files, the rest of them untouched."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from laid import TODAY
from tertib.diagnostics import Diagnostic, Edit, Level, Place
from tertib.fixes import as_diff, corrected, with_edits
from tertib.load import load
from tertib.source import Source, parse
from tertib.source.quoting import quoted_line

INDEX = "projects/izin/index.md"
TEST = "projects/izin/04-uji.md"


def fix(root: Path, *words: str) -> Result:
    command = [
        "check",
        "--root",
        str(root),
        "--today",
        str(TODAY),
        "--lang",
        "en",
        "--format",
        "concise",
        "--fix",
    ]
    return CliRunner().invoke(main(), [*command, *words])


def main() -> object:
    from tertib.cli import main

    return main


def put(root: Path, file: str, old: str, new: str) -> bytes:
    path = root / file
    raw = path.read_bytes()
    assert old.encode() in raw
    path.write_bytes(raw.replace(old.encode(), new.encode(), 1))
    return raw


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (INDEX, "summary: Permohonan", "sumary: Permohonan"),
        (INDEX, "status: operational", "status: Operational"),
        (INDEX, "status: operational", "status: operasional"),
        (INDEX, "status: operational", 'status: "operasional"'),
        (INDEX, "category: special-mission", "category: special_mission"),
        (INDEX, "{class: public, personal: none", "{class: publik, personal: none"),
        (INDEX, "{class: public, personal: none", "{clas: public, personal: none"),
        (TEST, 'version: "1.0"', "version: 1.0"),
        (TEST, 'plan_version: "1.0"', "plan_version: 1.0"),
        (TEST, "result: pass", "result: pas"),
        (TEST, "finished: 2026-03-11", "finnished: 2026-03-11"),
        ("projects/izin/dfd.yml", "operation: create", "operation: creates"),
    ],
)
def test_what_can_only_be_meant_is_put_back(tiny: Path, file: str, old: str, new: str) -> None:
    """The file is then as it was, byte for byte but for quotes; and the register is clean."""
    before = put(tiny, file, old, new)
    result = fix(tiny)
    assert result.exit_code == 0, result.output
    after = (tiny / file).read_bytes()
    assert after.replace(b'"', b"") == before.replace(b'"', b"")


@pytest.mark.parametrize(
    "value", ["Uji: Terima", "Uji: kata 'dan' \"tanda\"", r"Uji: C:\lama", "Uji: é の 😀"]
)
def test_a_value_with_a_colon_is_quoted_and_keeps_its_text(tiny: Path, value: str) -> None:
    put(
        tiny,
        "projects/izin/05-pantau/2026-S1.md",
        "title: Pemantauan e-Izin Semester 1 Tahun 2026",
        f"title: {value}",
    )
    fix(tiny)
    record = next(each for each in load(tiny).projects[0].records if each.round)
    assert record.facts
    assert record.facts.title == value


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (INDEX, "status: operational", "status: jalan"),
        (INDEX, "owner_agency: dpmptsp", "owner_agency: dpmptps"),
        (INDEX, "summary: Permohonan", "ringkasan: Permohonan"),
        (INDEX, "operator: kominfo", "operator: kominfo\noperatr: lain"),
        (INDEX, "function: Mencatat", "function: Mencatat: # ini"),
        (TEST, "finished: 2026-03-11", "finished: 2026-3-11"),
        (TEST, "status: approved", "status: true"),
    ],
)
def test_what_may_be_meant_otherwise_is_left(tiny: Path, file: str, old: str, new: str) -> None:
    put(tiny, file, old, new)
    before = (tiny / file).read_bytes()
    result = fix(tiny)
    assert result.exit_code == 1
    assert (tiny / file).read_bytes() == before


def test_the_corrections_are_shown(tiny: Path) -> None:
    put(tiny, INDEX, "status: operational", "status: operasional")
    result = fix(tiny)
    assert "-status: operasional\n+status: operational\n" in result.stderr
    assert result.stdout == ""


def test_they_may_be_only_shown(tiny: Path) -> None:
    put(tiny, INDEX, "status: operational", "status: operasional")
    before = (tiny / INDEX).read_bytes()
    result = fix(tiny, "--diff-only")
    assert result.exit_code == 1
    assert "+status: operational" in result.stderr
    assert (tiny / INDEX).read_bytes() == before
    assert CliRunner().invoke(main(), ["check", "--diff-only"]).exit_code == 2


def test_a_correction_that_hid_another_is_followed_by_it(tiny: Path) -> None:
    put(tiny, TEST, "title: Uji Terima e-Izin", "title: Uji: Terima")
    put(tiny, TEST, 'version: "1.0"', "version: 1.0")
    put(tiny, TEST, "title: Uji: Terima", "title: Uji: Terima")
    fix(tiny)
    text = (tiny / TEST).read_text(encoding="utf-8")
    assert 'title: "Uji: Terima"' in text
    assert 'version: "1.0"' in text


def test_only_what_lies_under_the_paths_is_corrected(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tiny, INDEX, "status: operational", "status: operasional")
    put(tiny, TEST, 'version: "1.0"', "version: 1.0")
    monkeypatch.chdir(tiny)
    fix(tiny, TEST)
    assert 'version: "1.0"' in (tiny / TEST).read_text(encoding="utf-8")
    assert "status: operasional" in (tiny / INDEX).read_text(encoding="utf-8")


def test_line_ends_and_byte_order_mark_stay(tiny: Path) -> None:
    put(tiny, INDEX, "status: operational", "status: operasional")
    path = tiny / INDEX
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    assert fix(tiny).exit_code == 0
    assert path.read_bytes() == before.replace(b"operasional", b"operational")


def test_a_link_is_not_written_through(tiny: Path, tmp_path: Path) -> None:
    put(tiny, INDEX, "status: operational", "status: operasional")
    (tiny / INDEX).rename(tiny / "projects/izin/asli.md")
    (tiny / INDEX).symlink_to("asli.md")
    before = (tiny / INDEX).read_bytes()
    fix(tiny)
    assert (tiny / INDEX).read_bytes() == before


def test_an_edit_is_made_only_where_its_text_stands() -> None:
    text = "a: lama\nb: lama lama\n"
    place = Place("x.yml", 2, 4)
    assert with_edits(text, [Edit(place, "lama", "baru")]) == "a: lama\nb: baru lama\n"
    assert with_edits(text, [Edit(place, "lain", "baru")]) == text
    assert with_edits(text, [Edit(Place("x.yml", 9, 1), "a", "b")]) == text
    both = [Edit(place, "lama", "baru"), Edit(Place("x.yml", 2, 9), "lama", "baru")]
    assert with_edits(text, both) == "a: lama\nb: baru baru\n"
    overlapping = [Edit(place, "lama lama", "x"), Edit(Place("x.yml", 2, 9), "lama", "baru")]
    assert with_edits(text, overlapping) == "a: lama\nb: lama baru\n"


def test_what_is_waived_is_left(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text("a: lama\n", encoding="utf-8")
    place = Place("x.yml", 1, 4)
    found = Diagnostic(place, "SHP003", "m", Level.ERROR, edit=Edit(place, "lama", "baru"), waived="sebab")
    assert corrected(tmp_path, [found]) == {}


def test_a_diff_is_fit_for_a_terminal() -> None:
    assert "\x1b" not in as_diff({"a": ("x\x1b[31m", "y\x1b[31m")})


@given(st.text(max_size=60))
def test_a_quoted_line_says_what_it_said(value: str) -> None:
    """Whatever a value holds: once quoted it is read as the same text, or it is left as it is."""
    line = f"title: {value}"
    edit = quoted_line(line, Place("x.yml", 1, 1))
    if edit is None or "\n" in value or "\r" in value:
        return
    read = parse(with_edits(line, [edit]).encode("utf-8", "surrogatepass"), "x.yml", markdown=False)
    if isinstance(read, Source):
        assert read.data == {"title": value.strip(" ") if value.strip() != value else value} or read.data[
            "title"
        ] == value.rstrip().lstrip(" ")
