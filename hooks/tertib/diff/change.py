"""What changed, as values: in a system, part by part, and in a register."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..diagnostics import printable
from ..privacy import found

HIDDEN = "•••"


class Part(StrEnum):
    ENTRY = "entry"
    STEPS = "steps"
    DRAWINGS = "drawings"
    WAIVERS = "waivers"
    FINDINGS = "findings"


class Kind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is new, gone or other than it was; the values in words, safe to be shown."""

    part: Part
    kind: Kind
    what: str
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class SystemChanges:
    """What changed in a system; `kind` says whether the system itself is new or gone."""

    slug: str
    name: str
    kind: Kind
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed between two states of a register; `withheld` counts systems of which nothing may be told."""

    old: str
    new: str
    systems: tuple[SystemChanges, ...]
    withheld: int


def changed(part: Part, what: str, old: str | None, new: str | None) -> Change:
    """A value that is new, gone, or other than it was; None where there is none."""
    kind = Kind.ADDED if old is None else Kind.REMOVED if new is None else Kind.CHANGED
    return Change(part, kind, safe(what), safe(old or ""), safe(new or ""))


def safe(text: str) -> str:
    """Text without numbers of persons, secrets, controls; long text cut."""
    kept, at = [], 0
    for hit in found(text):
        if hit.start >= at:
            kept += [text[at : hit.start], HIDDEN]
            at = hit.end
    return printable("".join((*kept, text[at:])))
