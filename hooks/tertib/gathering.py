"""What keeps a report on a large diagram readable: many findings of one sort as one, and notes on what was only found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .diagnostics import Level
from .model import Project
from .references import Path

# Up to so many each stands alone, with a line and a waiver of its own.
ALONE = 5


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one finding tells of: the path of the first, those of a few more, and the names."""

    path: Path
    more: tuple[Path, ...]
    names: tuple[str, ...]


def gathered(found: Sequence[tuple[Path, str]], alone: int = ALONE) -> Iterator[Gathered]:
    """Each alone while they are few; all in one once they are many, the first by name."""
    if len(found) <= alone:
        yield from (Gathered(path, (), (name,)) for path, name in found)
        return
    first, *more = found[:ALONE]
    rest = (f"… +{len(found) - ALONE}",) if len(found) > ALONE else ()
    yield Gathered(first[0], tuple(path for path, _ in more), (*(name for _, name in found[:ALONE]), *rest))


def as_found(project: Project) -> Level | None:
    """
    A note for a legacy system that has not promised its diagrams (formats §4), else the rule's own level.

    Its diagrams show what was found, not what was designed here: the flaws are its own, not its describer's.
    """
    if not project.legacy:
        return None
    steps = project.sop.steps if project.sop else ()
    return None if any(step.drawings and project.owes(step.id) for step in steps) else Level.NOTE
