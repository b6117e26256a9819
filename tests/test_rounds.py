"""Rounds are numbered or named by their period; the one that ended last is the newest."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from laid import TODAY, found
from tertib.load import load
from tertib.model import is_period

FOLDER = "projects/izin/05-pantau"
IN_ORDER = [
    "2024",
    "2025-Q1",
    "2025-S1",
    "2025-Q3",
    "2025-10",
    "2025-12",
    "2025-Q4",
    "2025-S2",
    "2025",
    "2026-01",
]


def periods(root: Path, names: list[str]) -> list[str | None]:
    """The rounds of the step that is watched, oldest first, once its files have these names."""
    (only,) = (root / FOLDER).iterdir()
    text = only.read_text(encoding="utf-8")
    only.unlink()
    for name in names:
        (root / FOLDER / f"{name}.md").write_text(text, encoding="utf-8")
    return [each.round for each in load(root).projects[0].rounds("pantau")]


def test_periods_stand_in_the_order_in_which_they_ended(tiny: Path) -> None:
    shuffled = random.Random(1).sample(IN_ORDER, len(IN_ORDER))
    assert periods(tiny, shuffled) == IN_ORDER


def test_a_whole_year_is_a_period_and_not_the_two_thousandth_round(tiny: Path) -> None:
    assert periods(tiny, ["2026"]) == ["2026"]
    assert "PRC050" not in {each.code for each in found(tiny, TODAY)}


@pytest.mark.parametrize("name", IN_ORDER)
def test_every_length_of_a_period_is_known(name: str) -> None:
    assert is_period(name)


@pytest.mark.parametrize("name", ["1", "12", "2026-S3", "2026-Q0", "2026-13", "2026-S1-2", "٢٠٢٦", "2026\n"])
def test_what_is_no_period_is_none(name: str) -> None:
    assert not is_period(name)
