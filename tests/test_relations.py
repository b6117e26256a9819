"""A relation between systems is written once; the other side is derived."""

from __future__ import annotations

from pathlib import Path

from tertib.load import load
from tertib.model.relations import relations


def edit(root: Path, system: str, old: str, new: str) -> None:
    path = root / f"projects/{system}/index.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_the_other_side_is_derived(tiny: Path) -> None:
    edit(
        tiny,
        "lapor",
        "integrations: []",
        "integrations:\n  - {system: izin, data: Nomor izin, direction: in, via: api}",
    )
    edit(tiny, "lapor", "reviewed_on:", "predecessor: izin\nreviewed_on:")
    found = relations(load(tiny).projects)
    there, here = found["izin"], found["lapor"]
    assert [(each.system, each.direction, each.said_by) for each in here.links] == [("izin", "in", "lapor")]
    assert [(each.system, each.direction, each.said_by) for each in there.links] == [
        ("lapor", "out", "lapor")
    ]
    assert (here.predecessors, there.successors) == (("izin",), ("lapor",))


def test_what_leads_nowhere_is_left_out(tiny: Path) -> None:
    edit(tiny, "lapor", "reviewed_on:", "successor: lain\nreviewed_on:")
    assert relations(load(tiny).projects) == {}
