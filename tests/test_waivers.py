"""What is let stand: waivers hold for their time and their object; the baseline knows findings without lines."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from laid import HERE, TODAY, lay, today_of
from tertib.check import check, fails
from tertib.cli import main
from tertib.diagnostics import Diagnostic, Level
from tertib.load import BASELINE, load
from tertib.model import NEVER
from tertib.source import Source, parse
from tertib.source.objects import object_at

CASES = sorted(
    path
    for path in (HERE / "cases").iterdir()
    if path.is_dir() and not (path / "base").exists() and not (path / "made.txt").exists()
)
LATE = "projects/izin/03-rancangan.md"


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, [*words, "--root", str(root)])


def judged(root: Path, today: date = TODAY) -> tuple[Diagnostic, ...]:
    return check(load(root), today, "en")


def late(root: Path) -> None:
    """Let a step of the tiny register take longer than it should."""
    path = root / LATE
    text = path.read_text(encoding="utf-8")
    for key in ("finished: ", "date: "):
        text = text.replace(f"{key}2026-02-11", f"{key}2026-02-13", 1)
    path.write_text(text, encoding="utf-8", newline="\n")
    run(root, "approve", str(path), "--all")


def waive(root: Path, target: str, expires: str) -> None:
    waiver = {
        "rule": "PRC014",
        "target": target,
        "reason": "Peladen uji datang terlambat.",
        "position": "office-head",
        "created": "2026-03-02",
        "expires": expires,
    }
    (root / "projects/izin/waivers.yml").write_text(json.dumps([waiver]), encoding="utf-8")


def test_a_waived_finding_is_shown_and_does_not_fail(tiny: Path) -> None:
    late(tiny)
    assert fails(judged(tiny), load(tiny))
    waive(tiny, "03-rancangan.md", "2026-12-31")
    found = judged(tiny)
    assert [(each.code, each.waived) for each in found] == [("PRC014", "Peladen uji datang terlambat.")]
    assert not fails(found, load(tiny))
    project = load(tiny).project("izin")
    assert project is not None
    assert [each.position for each in project.waived] == ["office-head"]


@pytest.mark.parametrize(
    ("day", "holds"), [("2026-03-01", False), ("2026-03-02", True), ("2026-06-30", True)]
)
def test_a_waiver_holds_from_its_day_through_its_last(tiny: Path, day: str, holds: bool) -> None:
    late(tiny)
    waive(tiny, "03-rancangan.md", "2026-06-30")
    found = [each for each in judged(tiny, date.fromisoformat(day)) if each.code == "PRC014"]
    assert [each.waived is not None for each in found] == [holds]


def test_a_waiver_after_its_last_day_lets_nothing_stand(tiny: Path) -> None:
    late(tiny)
    waive(tiny, "03-rancangan.md", "2026-06-29")
    assert {each.code: each.counts for each in judged(tiny)} == {"PRC014": True, "WVR001": True}


def test_every_summary_counts_what_is_waived(tiny: Path) -> None:
    late(tiny)
    waive(tiny, "03-rancangan.md", "2026-12-31")
    words = ("check", "--today", "2026-06-30", "--lang", "en", "--root", str(tiny))
    full = CliRunner().invoke(main, words)
    assert full.exit_code == 0
    assert "waived: Peladen uji datang terlambat." in full.output
    assert full.output.endswith("1 waived in 2 systems\n")
    data = json.loads(CliRunner().invoke(main, (*words, "--format", "json")).output)
    assert data["summary"]["waived"] == 1
    assert data["diagnostics"][0]["waived"] == "Peladen uji datang terlambat."


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        (
            "entities:\n  - name: kios\n    attributes:\n      - {name: id, type: bigint}\n",
            "type",
            ("kios", "id"),
        ),
        ("data:\n  bayar: {name: Bayar}\n", "Bayar", ("bayar",)),
        ("flows:\n  - {from: a, to: b, data: [c]}\n", "c]", ("a", "b", "c")),
        ("executions:\n  - {case: UAT-x, date: 2026-01-01, tester: t}\n", "tester", ("UAT-x",)),
        ("name: Satu\nstage: dua\n", "dua", ()),
    ],
)
def test_a_place_belongs_to_the_ids_around_it(text: str, at: str, expected: tuple[str, ...]) -> None:
    source = parse(text.encode(), "a.yml", markdown=False)
    assert isinstance(source, Source)
    line = text[: text.index(at)].count("\n")
    column = text.index(at) - (text.rfind("\n", 0, text.index(at)) + 1)
    assert object_at(source, source.place().__class__("a.yml", line + 1, column + 1)).path == expected


def test_a_baseline_lets_the_old_stand_and_fails_the_new(tiny: Path) -> None:
    late(tiny)
    assert run(tiny, "baseline", "write", "--today", "2026-06-30").exit_code == 0
    found = judged(tiny)
    assert [(each.code, each.level, each.baseline) for each in found] == [("PRC014", Level.NOTE, True)]
    assert not fails(found, load(tiny))
    path = tiny / "projects/lapor/index.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("address: https://lapor.", "address: https://e-lapor."), encoding="utf-8")
    assert fails(judged(tiny), load(tiny))
    assert run(tiny, "baseline", "write").exit_code == 2


def test_a_baseline_only_shrinks(tiny: Path) -> None:
    late(tiny)
    run(tiny, "baseline", "write", "--today", "2026-06-30")
    path = tiny / LATE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2026-02-13", "2026-02-11"), encoding="utf-8", newline="\n")
    run(tiny, "approve", str(path), "--all")
    assert [(each.code, each.level) for each in judged(tiny)] == [("WVR010", Level.NOTE)]
    assert run(tiny, "baseline", "prune", "--today", "2026-06-30").exit_code == 0
    assert judged(tiny) == ()
    late(tiny)
    assert fails(judged(tiny), load(tiny))


def test_what_keeps_the_gate_honest_is_not_in_a_baseline(tiny: Path) -> None:
    path = tiny / "projects/izin/01-kebutuhan.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("dicatat di buku", "dicatat di map"), encoding="utf-8", newline="\n")
    run(tiny, "baseline", "write", "--today", "2026-06-30")
    assert [(each.code, each.counts) for each in judged(tiny)] == [("APR002", True)]
    (tiny / BASELINE).write_text(
        "version: 1\nknown:\n  - {file: a.md, rule: APR002, object: '', message: '0123456789abcdef'}\n",
        encoding="utf-8",
    )
    assert {each.code for each in judged(tiny)} >= {"APR002", "SHP004"}


@settings(max_examples=25)
@given(case=st.sampled_from(CASES), seed=st.integers(0, 2**16))
def test_moved_lines_and_reordered_keys_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, case: Path, seed: int
) -> None:
    root = lay(case, tmp_path_factory.mktemp("register"))
    day = today_of(case)
    try:
        before = judged(root, day)
    except Exception:  # noqa: BLE001 (a set-up that cannot be used has no baseline)
        return
    if {each.code[:3] for each in before} & {"SRC", "SHP"}:
        return
    run(root, "baseline", "write", "--today", day.isoformat())
    order = random.Random(seed)
    for path in sorted((root / "projects").rglob("*")):
        if path.suffix in {".md", ".yml"} and path.parent.name != "projects":
            path.write_text(shuffled(path, order), encoding="utf-8", newline="\n")
    after = judged(root, day)
    old = [e for e in before if e.counts and e.code[:3] not in NEVER and e.level > Level.NOTE]
    assert sorted(each.code for each in after if each.baseline) == sorted(each.code for each in old)
    assert {each.code for each in after if each.counts and each.level > Level.NOTE} <= {
        each.code for each in before if each.code[:3] in NEVER
    }


def shuffled(path: Path, order: random.Random) -> str:
    """The same file with its keys in another order, its values on other lines and more space in its body."""
    source = parse(path.read_bytes(), path.name, markdown=path.suffix == ".md")
    if not isinstance(source, Source):
        return path.read_text(encoding="utf-8")
    front = json.dumps(_reordered(source.data, order), ensure_ascii=False, indent=order.choice([None, 1, 3]))
    if path.suffix == ".yml":
        return f"# moved\n{front}\n"
    return f"---\n# moved\n\n{front}\n---\n\n\n{source.body}"


def _reordered(value: object, order: random.Random) -> object:
    match value:
        case dict():
            keys = list(value)
            order.shuffle(keys)
            return {key: _reordered(value[key], order) for key in keys}
        case list():
            return [_reordered(each, order) for each in value]
        case _:
            return value
