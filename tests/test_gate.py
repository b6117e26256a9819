"""Each way to get an incomplete step past the gate, tried; the page of the gate names them all and what catches them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from laid import committed
from proposed import Edit, branched, errors, gap, run
from tries import TRIES


@pytest.fixture
def root(tiny: Path) -> Path:
    return branched(tiny)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege here")
@pytest.mark.parametrize("tried", TRIES, ids=lambda tried: tried.__name__)
def test_an_incomplete_step_does_not_get_past_the_gate(root: Path, tried: Edit) -> None:
    gap(root)
    tried(root)
    assert errors(root)
    assert run(root, "--base", "main").exit_code == 1
    committed(root, "change")
    assert run(root, "--base", "main", "--format", "json").exit_code == 1


@pytest.mark.parametrize("name", ["gate.md", "gate.en.md"])
def test_the_page_of_the_gate_names_every_try_and_no_other(name: str) -> None:
    here = Path(__file__).parent
    named = {word for *_, row in _rows(name) for word in re.findall(r"[\w/-]{3,}", row) if word != "test_ci"}
    assert {tried.__name__ for tried in TRIES} <= named
    tests = "".join(path.read_text(encoding="utf-8") for path in here.glob("*.py"))
    assert [each for each in named if f"def {each}(" not in tests and not (here / each).is_dir()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege here")
@pytest.mark.parametrize("tried", TRIES, ids=lambda tried: tried.__name__)
def test_the_rule_that_the_page_names_is_what_catches_a_try(root: Path, tried: Edit) -> None:
    gap(root)
    tried(root)
    said = [row[2] for row in _rows("gate.en.md") if f"`{tried.__name__}`" in row[3]]
    named = {code for words in said for code in re.findall(r"\[([A-Z]{3}\d{3})\]", words)} - {"PRC095"}
    assert said
    # What a change cannot switch off is said of the gap itself.
    assert errors(root) & (named or {"PRC001"})


def _rows(name: str) -> list[list[str]]:
    """The numbered rows of the page: number, what is tried, what catches it, its test."""
    page = Path(__file__).parents[1] / "docs/about" / name
    lines = page.read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if re.match(r"\| \d", line)]
