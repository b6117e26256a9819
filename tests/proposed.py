"""A change that a branch proposes to the tiny register, and what the gate says of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result

from laid import TODAY, committed, git, put
from tertib.changes import compared
from tertib.cli import main
from tertib.diagnostics import Diagnostic, Level

TEST = "projects/izin/04-uji.md"
INDEX = "projects/izin/index.md"
SETTINGS = "projects/register.yml"
SOP = "schemas/sop/tiny-2026.yml"

Edit = Callable[[Path], None]


def branched(root: Path) -> Path:
    """The register on the branch main, another branch checked out."""
    committed(root, "main")
    git(root, "checkout", "--quiet", "-b", "change")
    return root


def gap(root: Path) -> None:
    """What every attempt hides: the record of a claimed step is gone."""
    (root / TEST).unlink()


def reviewed(root: Path) -> None:
    """And a lesser one: the record is there and not approved."""
    put(root / TEST, "status: approved", "status: reviewed")


def judged(root: Path, ref: str = "main", today: date = TODAY) -> tuple[Diagnostic, ...]:
    with compared(root, ref) as comparison:
        return comparison.judged(today, "en")


def codes(root: Path, ref: str = "main", today: date = TODAY) -> set[str]:
    return {each.code for each in judged(root, ref, today)}


def errors(root: Path, today: date = TODAY) -> set[str]:
    return {each.code for each in judged(root, today=today) if each.level is Level.ERROR and each.counts}


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(
        main, ["check", "--root", str(root), "--today", str(TODAY), "--lang", "en", *words]
    )
