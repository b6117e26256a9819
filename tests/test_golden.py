"""The shipped register is clean, and whatever is taken from its golden project is missed at its file."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tertib.check import check, fails
from tertib.diagnostics import Diagnostic
from tertib.load import load
from tertib.shape import reference
from tertib.source import Source, headings, read

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "projects" / "retribusi-pasar"
TODAY = date(2026, 11, 24)
RECORDS = sorted(
    path.relative_to(ROOT).as_posix() for path in GOLDEN.rglob("*.md") if path.name != "index.md"
)
SPECS = [f"projects/retribusi-pasar/{name}.yml" for name in ("dfd", "erd")]


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    """A register that holds the golden project alone, to take from."""
    (tmp_path / "projects").mkdir()
    shutil.copy(ROOT / "projects" / "register.yml", tmp_path / "projects")
    shutil.copytree(GOLDEN, tmp_path / "projects" / GOLDEN.name)
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    return tmp_path


def judged(root: Path) -> tuple[bool, tuple[Diagnostic, ...]]:
    register = load(root)
    found = check(register, TODAY, "en")
    return fails(found, register), found


def shape_of(root: Path, file: str) -> str:
    """The schema a file of the project must fit."""
    if file.endswith(".yml"):
        return Path(file).stem
    record = next((r for r in load(root).projects[0].records if r.file == file), None)
    return f"records/{record.kind}" if record else "project"


def source_of(root: Path, file: str) -> Source:
    source = read(root, file)
    assert isinstance(source, Source)
    return source


def key_paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield (*path, key)
            yield from key_paths(each, (*path, key))
    if isinstance(value, list):
        for number, each in enumerate(value[:2]):
            yield from key_paths(each, (*path, number))


def without(data: Any, path: tuple[str | int, ...]) -> Any:
    taken = json.loads(json.dumps(data))
    at = taken
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    return taken


def test_the_shipped_register_is_clean() -> None:
    register = load(ROOT)
    found = check(register, TODAY, "en")
    assert [str(each) for each in found if each.level > 20 and each.counts] == []


@pytest.mark.parametrize("file", [*RECORDS, *SPECS, "projects/retribusi-pasar/index.md"])
def test_no_required_key_can_be_taken_away(golden: Path, file: str) -> None:
    source, validator = source_of(golden, file), reference(shape_of(golden, file))
    required = [p for p in key_paths(source.data) if not validator.is_valid(without(source.data, p))]
    assert required
    for path in required:
        front = json.dumps(without(source.data, path), indent=1, ensure_ascii=False)
        text = front if file.endswith(".yml") else f"---\n{front}\n---\n{source.body}"
        (golden / file).write_text(text, encoding="utf-8")
        failed, found = judged(golden)
        assert failed, f"{file} without {path}"
        assert any(each.place.file == file and each.code.startswith("SHP") for each in found), path


@pytest.mark.parametrize("file", RECORDS)
def test_no_required_heading_can_be_taken_away(golden: Path, file: str) -> None:
    text = (golden / file).read_text(encoding="utf-8")
    register = load(ROOT)
    project = register.project(GOLDEN.name)
    assert project is not None
    assert project.sop is not None
    record = next(each for each in project.records if each.file == file)
    step = project.sop.step(record.step)
    assert step is not None
    present = {heading.text for heading in headings(record.source.body if record.source else "")}
    assert set(step.headings) <= present
    for heading in step.headings:
        (golden / file).write_text(text.replace(f"## {heading}\n", "", 1), encoding="utf-8")
        failed, found = judged(golden)
        assert failed, f"{file} without {heading}"
        assert any(each.place.file == file and heading in each.message for each in found)


@pytest.mark.parametrize("file", [*RECORDS, *SPECS])
def test_no_record_and_no_spec_can_be_taken_away(golden: Path, file: str) -> None:
    (golden / file).unlink()
    failed, found = judged(golden)
    assert failed, f"without {file}"
    assert any(each.place.file.startswith("projects/retribusi-pasar/") for each in found)
