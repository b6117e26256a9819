"""Systems × steps: where each system stands in each step of its procedure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...sop import Sop
from ..edition import Edition
from ..strip import State, Tile
from .charts import Chart, Series, bars
from .systems import Agency, Seen, agencies

MOST = 120  # rows of a page: more would be slow to load and to walk through by keyboard
OPEN = 40  # rows that are shown at once; of more, agency by agency
# The class of a cell by its state: one letter, since a page may have thousands.
LETTERS = {
    State.DONE: "d",
    State.ONGOING: "o",
    State.WORKING: "w",
    State.REJECTED: "r",
    State.MISSING: "m",
    State.STOPPED: "s",
    State.NOT_APPLICABLE: "n",
    State.NOT_ASKED: "k",
    State.AHEAD: "a",
}
# What the bars tell apart, from done to not begun.
KINDS: tuple[tuple[str, str, frozenset[State]], ...] = (
    ("good", "done", frozenset({State.DONE, State.ONGOING, State.NOT_APPLICABLE})),
    ("busy", "working", frozenset({State.WORKING})),
    ("bad", "blocked", frozenset({State.REJECTED})),
    ("plain", "stopped", frozenset({State.STOPPED})),
    ("warn", "missing", frozenset({State.MISSING})),
    ("quiet", "ahead", frozenset({State.AHEAD})),
    ("void", "not-asked", frozenset({State.NOT_ASKED})),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A system and its tile of each step; None for one that is not its way."""

    system: Seen
    cells: tuple[Tile | None, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The systems of an agency under one procedure, as far as they stand on one page."""

    id: str
    name: str
    part: str
    rows: tuple[Row, ...]

    @property
    def blocked(self) -> int:
        return sum(row.system.blocked for row in self.rows)


@dataclass(frozen=True, slots=True)
class StepTotal:
    """A step of a procedure and how many systems are where in it, by kind."""

    number: int
    id: str
    title: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure, what came of its steps, and its systems by agency."""

    sop: Sop
    title: str
    steps: tuple[StepTotal, ...]
    groups: tuple[Group, ...]
    systems: int


@dataclass(frozen=True, slots=True)
class Section:
    """A procedure with those of its groups that stand on one page."""

    procedure: Procedure
    groups: tuple[Group, ...]


def procedures(seen: Sequence[Seen], edition: Edition) -> tuple[Procedure, ...]:
    """The procedures that systems follow, the one of most systems first."""
    sops = {each.project.sop.id: each.project.sop for each in seen if each.project.sop}
    found = (
        _procedure(sop, [each for each in seen if each.project.sop is sop], edition) for sop in sops.values()
    )
    return tuple(sorted(found, key=lambda each: (-each.systems, each.sop.id)))


def parts(found: Iterable[Procedure]) -> tuple[tuple[Section, ...], ...]:
    """The matrix in pages of at most so many rows; an agency stays together where it can."""
    pages: list[list[Section]] = []
    room = 0
    for procedure in found:
        for group in procedure.groups:
            if not pages or len(group.rows) > room:
                pages.append([])
                room = MOST
            room -= len(group.rows)
            page = pages[-1]
            if page and page[-1].procedure is procedure:
                page[-1] = Section(procedure, (*page[-1].groups, group))
            else:
                page.append(Section(procedure, (group,)))
    return tuple(map(tuple, pages))


def chart(procedure: Procedure, edition: Edition, number: int) -> Chart:
    """How many systems are where in each step."""
    names = names_of(edition)
    return bars(
        f"langkah-{number}",
        edition.say("Systems by their state in each step"),
        [f"{each.number}. {each.title}" for each in procedure.steps],
        [
            Series(role, names[key], tuple(each.counts[key] for each in procedure.steps))
            for role, key, _ in KINDS
        ],
        edition.number,
    )


def names_of(edition: Edition) -> dict[str, str]:
    """What the kinds are called."""
    return {
        "done": edition.say("Done"),
        "working": edition.say("In progress"),
        "blocked": edition.say("Not passed"),
        "stopped": edition.say("Stopped"),
        "missing": edition.say("Missing"),
        "ahead": edition.say("Not yet"),
        "not-asked": edition.say("Not asked"),
    }


def _procedure(sop: Sop, seen: Sequence[Seen], edition: Edition) -> Procedure:
    rows = {each.project.slug: _row(each, sop) for each in seen}
    steps = tuple(
        StepTotal(at + 1, step.id, edition.said(step.title), _counts(row.cells[at] for row in rows.values()))
        for at, step in enumerate(sop.steps)
    )
    groups = tuple(group for agency in agencies(seen) for group in _groups(agency, rows, sop))
    return Procedure(sop, edition.said(sop.title), steps, groups, len(seen))


def _groups(agency: Agency, rows: dict[str, Row], sop: Sop) -> Iterator[Group]:
    """An agency's rows; in pieces where one page cannot hold them."""
    own = [rows[each.project.slug] for each in agency.systems]
    count = -(-len(own) // MOST)
    for at in range(count):
        part = f"{at + 1}/{count}" if count > 1 else ""
        name = f"{sop.id}-{agency.id}" + (f"-{at + 1}" if count > 1 else "")
        yield Group(name, agency.name, part, tuple(own[at * MOST : (at + 1) * MOST]))


def _row(each: Seen, sop: Sop) -> Row:
    tiles = {tile.step.id: tile for tile in each.strip.tiles}
    return Row(each, tuple(tiles.get(step.id) for step in sop.steps))


def _counts(tiles: Iterable[Tile | None]) -> dict[str, int]:
    found = Counter(tile.state for tile in tiles if tile)
    return {key: sum(found[state] for state in states) for _, key, states in KINDS}
