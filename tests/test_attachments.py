"""Attachments: what must not be public is found in those that are published, and said without being repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from edited import UNSAID
from laid import TODAY, found, put, renew
from proposed import branched, codes, run
from tertib import attachments
from tertib.cli.judge import FORMAT_NAMES
from tertib.diagnostics import Place
from tertib.load import load

NIK, MOBILE = UNSAID["<nik>"], UNSAID["<mobile>"]
FOLDER = "projects/izin/bukti"


def said(root: Path) -> set[tuple[str, Place]]:
    return {(each.code, each.place) for each in found(root, TODAY)}


@pytest.mark.parametrize("ending", ["txt", "csv", "md", "html", "json", "xml", "svg", "sql", "SQL", "yml"])
def test_a_personal_number_in_a_text_is_found_at_its_line_and_column(tiny: Path, ending: str) -> None:
    file = f"{FOLDER}/daftar.{ending}"
    (tiny / file).write_text(f"nomor\r\nPemohon, {NIK}\r\n", encoding="utf-8", newline="")
    assert said(tiny) == {("PUB001", Place(file, 2, 10))}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_the_encoding_of_a_text_hides_nothing(tiny: Path, encoding: str) -> None:
    (tiny / FOLDER / "daftar.csv").write_bytes(f"k\xe9l,\n{NIK},{MOBILE}\n".encode(encoding))
    file = f"{FOLDER}/daftar.csv"
    assert said(tiny) == {("PUB001", Place(file, 2, 1)), ("PUB003", Place(file, 2, 18))}


@pytest.mark.parametrize("name", FORMAT_NAMES)
def test_no_report_repeats_it(tiny: Path, name: str) -> None:
    (tiny / FOLDER / "daftar.csv").write_text(f"{NIK}\n", encoding="utf-8")
    report = run(tiny, "--format", name)
    assert report.exit_code == 1
    assert NIK not in report.output


def test_a_change_is_looked_through_too(tiny: Path) -> None:
    root = branched(tiny)
    (root / FOLDER / "daftar.sql").write_text(f"INSERT INTO warga VALUES ('{NIK}');\n", encoding="utf-8")
    assert codes(root) == {"PUB001"}


def test_where_the_repository_is_not_public_only_what_is_published_counts(tiny: Path) -> None:
    put(tiny / "projects/register.yml", "repository: public", "repository: internal")
    (tiny / FOLDER / "daftar.csv").write_text(f"{NIK}\n", encoding="utf-8")
    assert said(tiny) == set()
    (tiny / FOLDER / "notulen.txt").write_text(f"{NIK}\n", encoding="utf-8")
    assert said(tiny) == {("PUB001", Place(f"{FOLDER}/notulen.txt", 1, 1))}


def test_coordinates_are_no_numbers_of_people(tiny: Path) -> None:
    path = 'points="62 812 345 678" d="M-1.5.5.5 62 812 3456 789"'
    (tiny / FOLDER / "denah.svg").write_text(
        f"<svg><path {path}/>\n<text>{MOBILE}</text></svg>\n", encoding="utf-8"
    )
    assert said(tiny) == {("PUB003", Place(f"{FOLDER}/denah.svg", 2, 7))}


def test_what_is_too_large_to_look_into_is_told(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MOST_BYTES", 1000)
    (tiny / FOLDER / "cadangan.sql").write_bytes(b"x" * 1001)
    (tiny / FOLDER / "foto.jpg").write_bytes(b"x" * 1001)
    assert said(tiny) == {("SRC002", Place(f"{FOLDER}/cadangan.sql"))}


def test_only_what_is_asked_for_is_read(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    whole = Path.read_bytes

    def counted(path: Path) -> bytes:
        read.append(path.name)
        return whole(path)

    (tiny / FOLDER / "foto.jpg").write_bytes(b"x")
    digest = "0" * 64
    put(
        tiny / "projects/izin/01-kebutuhan.md",
        "file: bukti/notulen.txt}",
        f"file: bukti/notulen.txt, sha256: {digest}}}\n  - {{type: minutes, date: 2026-02-02, file: bukti/foto.jpg}}",
    )
    renew(tiny)
    monkeypatch.setattr(Path, "read_bytes", counted)
    load(tiny)
    assert read.count("notulen.txt") == 1
    assert "foto.jpg" not in read
