"""Every case is a folder laid over the tiny register; what is said then stands in its expected.txt."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from laid import HERE, TODAY, answered, found, said
from tertib.rules import all_rules

CASES = sorted(path for path in (HERE / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_says_what_is_expected(case: Path, tmp_path: Path) -> None:
    """TERTIB_ACCEPT=1 writes what is said now; read the difference."""
    if _links(case) and sys.platform == "win32":
        pytest.skip("links need a privilege here")
    diagnostics = answered(case, tmp_path)
    expected = case / "expected.txt"
    if os.environ.get("TERTIB_ACCEPT"):
        expected.write_text(said(diagnostics), encoding="utf-8", newline="\n")
    assert said(diagnostics) == expected.read_text(encoding="utf-8")
    _says_no_more(case.name.partition("-")[0], {each.code for each in diagnostics})


def test_the_tiny_register_is_clean(tiny: Path) -> None:
    assert said(found(tiny, TODAY)) == ""


@pytest.mark.parametrize("code", all_rules())
def test_every_rule_has_a_case(code: str) -> None:
    assert any(case.name.startswith(f"{code}-") for case in CASES)


def _says_no_more(code: str, codes: set[str]) -> None:
    """A rule's case shows that rule and nothing that does not rightly come with it."""
    if code in all_rules():
        assert code in codes
        assert codes <= {code, *all_rules()[code].also}


def _links(case: Path) -> bool:
    made = case / "made.txt"
    return made.exists() and "link " in made.read_text(encoding="utf-8")
