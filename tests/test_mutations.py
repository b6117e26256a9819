"""
The mutation oracle: one fault of each class, put into the golden project, is found by the rule that is meant.

`mutations/<FAMILY>.yml` holds a fault a rule, by code. It is one edit (`edited.py`) or a list of `edits`; files without
a folder lie in the golden project. The finding stands on the first line that the first edit changes, or
`at`: on the line where this text begins in that file, or in the file named by `in`.
`signed: false`: approvals are left as they are, else they are renewed. `needs: lain`: a second system lies beside it.

Where the golden project has no place for a fault, a case of `cases/` puts it into the tiny register instead: there
`test_cases.py` proves the rule, its place and what comes with it.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from edited import GOLDEN, change, lay_shipped
from laid import HERE, found, renew
from tertib.diagnostics import Diagnostic
from tertib.rules import all_rules

TODAY = date(2026, 11, 24)
MUTATIONS: Mapping[str, Mapping[str, Any]] = {
    code: mutation
    for path in sorted((HERE / "mutations").glob("*.yml"))
    for code, mutation in yaml.safe_load(path.read_text(encoding="utf-8")).items()
}

# No edit of one state of a register reaches these. Each has a case all the same.
NOT_BY_AN_EDIT = {
    "PRC088": "compares two states: its case is a pull request",
    "PRC089": "compares two states: its case is a pull request",
    "PRC090": "compares two states: its case is a pull request",
    "PRC091": "compares two states: its case is a pull request",
    "PRC092": "compares two states: its case is a pull request",
    "PRC093": "compares two states: its case is a pull request",
    "PRC094": "compares two states: its case is a pull request",
    "PRC095": "compares two states: its case is a pull request",
    "PRC096": "compares two states: its case is a pull request",
    "PRC097": "compares two states: its case is a pull request",
    "PRC098": "compares two states: its case is a pull request",
    "PRC099": "compares two states: its case is a pull request",
    "PRC118": "compares two states: its case is a pull request",
    "SRC002": "asks for a file of megabytes, which its case makes",
    "SRC005": "asks for a link out of the register, which its case makes",
    "SRC011": "asks for a file of many thousand values, which its case makes",
}
GOLDEN_AT_LEAST = 150
FURTHER = """---
name: Sistem Lain
summary: Sistem yang baru direncanakan.
entry: sop
sop: karanganyar-2020
status: planned
owner_agency: setda
---

Sistem ini belum dimulai.
"""


@pytest.fixture(scope="session")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden project in a register of its own, signed. Mutations are made in copies."""
    root = lay_shipped(tmp_path_factory.mktemp("golden"))
    renew(root)
    return root


@pytest.fixture(scope="session")
def said_before(golden: Path) -> Counter[tuple[str, str, str]]:
    return Counter(map(_key, found(golden, TODAY)))


@pytest.mark.parametrize("code", MUTATIONS)
def test_a_mutation_is_found_where_it_was_made(
    code: str, golden: Path, said_before: Counter[tuple[str, str, str]], tmp_path: Path
) -> None:
    root, mutation = tmp_path / "register", MUTATIONS[code]
    shutil.copytree(golden, root)
    expected = _mutate(root, mutation)
    after = found(root, TODAY)
    new = Counter(map(_key, after)) - said_before
    shown = "\n".join(map(str, after))
    assert expected in {(each.place.file, each.place.line) for each in after if each.code == code}, shown
    assert {key[0] for key in new} <= {code, *all_rules()[code].also}, shown


def test_the_golden_project_has_no_error(said_before: Counter[tuple[str, str, str]], golden: Path) -> None:
    assert [each for each in found(golden, TODAY) if each.level.name != "NOTE"] == []


def test_every_rule_has_a_mutation(record_property: Callable[[str, object], None]) -> None:
    """100 %: the golden project first, the tiny register where golden has no place, and nothing left but two states."""
    codes = set(all_rules())
    golden, tiny = set(MUTATIONS), set(_tiny())
    record_property("rules", len(codes))
    record_property("golden", len(golden))
    record_property("tiny", len(tiny - golden))
    print(f"{len(codes)} rules: {len(golden)} mutations of golden, {len(tiny - golden)} of tiny alone")
    assert golden <= codes
    assert golden | tiny == codes - set(NOT_BY_AN_EDIT)
    assert len(golden) >= GOLDEN_AT_LEAST


def _mutate(root: Path, mutation: Mapping[str, Any]) -> tuple[str, int]:
    """Put the fault in; the file and line where it must be found."""
    edits = [_placed(each) for each in mutation.get("edits", [mutation])]
    if mutation.get("needs"):
        _further_system(root, mutation["needs"])
    before = _text(root / edits[0]["file"])
    change(root, edits)
    file = _path(mutation["in"]) if "in" in mutation else edits[0]["file"]
    text = _text(root / file)
    if mutation.get("signed", True):
        renew(root)
    if "at" in mutation:
        assert text.count(mutation["at"]) == 1, (
            f"{file} holds {mutation['at']!r} {text.count(mutation['at'])} times"
        )
        return file, text[: text.index(mutation["at"])].count("\n") + 1
    return file, _first_change(before, text)


def _first_change(before: str, after: str) -> int:
    pairs = zip(before.split("\n"), after.split("\n"), strict=False)
    return next((number for number, (old, new) in enumerate(pairs, 1) if old != new), 1)


def _placed(edit: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _path(value) if key in {"file", "copy", "move"} else value for key, value in edit.items()}


def _path(name: str) -> str:
    return name if name.startswith(("projects/", "schemas/")) else f"{GOLDEN}/{name}"


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _further_system(root: Path, slug: str) -> None:
    path = root / "projects" / slug / "index.md"
    path.parent.mkdir()
    path.write_text(FURTHER, encoding="utf-8", newline="\n")


def _tiny() -> Iterator[str]:
    """Rules with a case that is an edit of the tiny register: not of two states, and nothing a repository cannot hold."""
    for case in (HERE / "cases").iterdir():
        code = case.name.partition("-")[0]
        if code in all_rules() and not (case / "base").exists() and not (case / "made.txt").exists():
            yield code


def _key(found: Diagnostic) -> tuple[str, str, str]:
    return found.code, found.place.file, found.message
