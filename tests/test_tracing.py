"""The thread of a project, and the three small judges under its rules: releases, shares, words."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from laid import TINY
from tertib.load import load
from tertib.tracing import Share, Trace, older, same, trace
from tertib.tracing.wording import lexicon, measurable, obligations


@pytest.fixture(scope="module")
def thread() -> Trace:
    project = load(TINY).project("lapor")
    assert project
    return trace(project)


def test_a_thread_is_kept(thread: Trace) -> None:
    assert trace(thread.project) is thread


def test_a_requirement_leads_down_to_the_fix(thread: Trace) -> None:
    strand = thread.strands[0]
    assert strand.requirement.id == "KF-kirim"
    assert strand.need
    assert strand.need.id == "KB-lapor"
    assert [each.id for each in strand.processes] == ["terima", "periksa", "simpan"]
    assert strand.entities == ("pelapor", "laporan")
    assert [each.id for each in strand.cases] == ["UAT-kirim", "UAT-tanpa-lokasi"]
    assert [each.data["result"] for each in strand.results] == ["pass", "pass"]
    assert [each.id for each in strand.defects] == ["TM-tanpa-lokasi"]
    assert [each.data["status"] for each in strand.fixes] == ["fixed", "fixed"]
    assert strand.open_defects == ()


def test_a_fix_leads_up_to_the_need(thread: Trace) -> None:
    decided = thread.decisions["TM-tanpa-lokasi"][0]
    case = thread.cases[thread.defects[decided.item.data["defect"]].data["case"]]
    requirement = thread.requirements[case.data["requirement"]]
    assert requirement in thread.answers[requirement.data["need"]]
    assert requirement.data["need"] in thread.needs


def test_coverage_is_shallow_and_deep(thread: Trace) -> None:
    assert thread.coverage == (3, 3, 3)


def test_a_failed_case_is_covered_and_not_proven(tiny: Path) -> None:
    report = tiny / "projects/lapor/08-uji-penerimaan/2.md"
    text = report.read_text(encoding="utf-8")
    report.write_text(
        text.replace("office-staff, result: pass", "office-staff, result: fail"), encoding="utf-8"
    )
    project = load(tiny).project("lapor")
    assert project
    assert trace(project).coverage == (3, 3, 2)


def test_what_is_done_to_each_entity(thread: Trace) -> None:
    assert {name: sorted(done) for name, done in thread.crud.items()} == {
        "pelapor": ["create", "read"],
        "laporan": ["create", "read"],
        "tanggapan": ["create", "read"],
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("v1.0.0", "v1.0.0", False),
        ("v0.9.0", "v1.0.0", True),
        ("v1.10.0", "v1.9.0", False),
        ("v1.0", "v1.0.0", False),
        ("v1.0.0-rc.1", "v1.0.0", True),
        ("v1.0.0-rc.1", "v1.0.0-rc2", True),
        ("1.0b2", "1.0", True),
        ("v1.0.0", "v1.0.0+build5", False),
        ("e-izin/1.9.0", "e-izin/1.10.0", True),
        ("2026.03", "2026.10", True),
        ("v1.0.0-1", "v1.0.0", None),
        ("stabil", "v1.0.0", None),
    ],
)
def test_the_older_release(one: str, other: str, expected: bool | None) -> None:
    assert older(one, other) is expected


@pytest.mark.parametrize(
    ("tag", "commit", "expected"),
    [("v1", "5e6f7a8", True), ("v1", "5e6f7a8b", True), ("v2", "5e6f7a8b", False), ("v1", "5e6f7a8c", False)],
)
def test_the_same_release(tag: str, commit: str, expected: bool) -> None:
    assert same({"tag": "v1", "commit": "5e6f7a8b"}, {"tag": tag, "commit": commit}) is expected


def test_a_share_is_exact_and_never_rounded_up() -> None:
    assert not Share(8999, 10000).reaches(90)
    assert str(Share(8999, 10000).text) == "89,9"
    assert Share(9, 10).reaches(90)
    assert Share(999, 1000).reaches(99.9)
    assert Share(0, 0).reaches(100)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Layanan tampil dengan cepat.", ["cepat"]),
        ("Secepatnya, dan mudah dipakai.", ["secepatnya", "mudah"]),
        ("Sistem memudahkan warga dan dapat diandalkan.", ["mudah", "andal"]),
        ("Data real-time, user-friendly, dsb.", ["dsb", "real time", "user friendly"]),
        ("Surat dan / atau arsip.", ["dan/atau"]),
        ("Paling cepat 3 hari kerja setelah permohonan.", []),
        ("Petugas mengandalkan data; kecepatannya 10 Mbps, keamanannya diuji.", []),
    ],
)
def test_vague_words_and_their_forms(text: str, expected: list[str]) -> None:
    vague = lexicon(TINY)
    assert sorted(each.word for each in vague.found(text)) == sorted(expected)
    assert vague.suspects([text]) is bool(expected) or text.startswith("Paling")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Layanan tetap tanggap.", False),
        ("Dijawab dalam 2.000 milidetik.", True),
        ("Dipulihkan dalam dua jam.", True),
        ("Semua sambungan tersandi.", True),
    ],
)
def test_what_can_be_measured(text: str, expected: bool) -> None:
    assert measurable(text) is expected


def test_obligations_are_counted() -> None:
    assert obligations("Sistem harus mencatat dan wajib menolak; haruslah aman.") == 3


@pytest.mark.parametrize("tag", ["a-" * 50, "1." * 49 + "x", "/" * 100, "v-" * 50, "0" * 100, "-1" * 50])
def test_a_strange_tag_takes_no_time(tag: str) -> None:
    start = process_time()
    older(tag, f"{tag}y")
    assert process_time() - start < 1
