"""One sheet of the form as a grid: the executors are its columns, and every symbol has a band and a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tertib.sop import Executors, Sop

from .flow import Arrow, Ending, Flow, Shape


@dataclass(frozen=True, slots=True)
class Node:
    """A symbol. `up` is a pentagon that points to an earlier sheet, or comes from a later one."""

    id: str
    band: int
    column: int
    shape: Shape
    step: str | None = None
    ending: Ending | None = None
    crossing: Crossing | None = None
    up: bool = False


@dataclass(frozen=True, slots=True)
class Crossing:
    """What an off-page pentagon stands for: arrows of one trunk that go to other sheets, or come from one."""

    leaves: bool
    backwards: bool  # the other end is on an earlier sheet
    arrows: tuple[Arrow, ...]

    @property
    def trunk(self) -> tuple[str, str]:
        return self.arrows[0].trunk

    @property
    def near(self) -> str:
        """The symbol on this sheet beside which the pentagon stands."""
        return self.arrows[0].source if self.leaves else self.arrows[0].target


@dataclass(slots=True)
class Grid:
    """The symbols and arrows of a sheet. `bands` says what step each band belongs to; None for pentagons."""

    columns: int
    nodes: dict[str, Node] = field(default_factory=dict)
    bands: list[str | None] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    partners: dict[str, dict[int, str]] = field(default_factory=dict)  # by step: column → part

    def bar(self, band: int) -> range:
        """The columns that a step joins: from its first executor to its last."""
        step = self.bands[band]
        own = [node.column for node in self.nodes.values() if node.band == band and node.step]
        columns = [*self.partners.get(step or "", ()), *own]
        return range(min(columns), max(columns) + 1) if own else range(0)


def main_column(executors: Executors, columns: Sequence[str]) -> int:
    """The column of a step's symbol: of who prepares it first, else of who has any part in it; else the first."""
    parts = (*executors.prepares, *executors.approves, *executors.attends)
    return next((columns.index(each) for each in parts if each in columns), 0)


def grid_of(sop: Sop, flow: Flow, first: int, end: int) -> Grid:
    """The sheet of the steps from one position to another, counted from 0; the last is not on it."""
    columns = tuple(sop.executors)
    place = {step.id: number for number, step in enumerate(sop.steps)}
    column = {step.id: main_column(step.executors, columns) for step in sop.steps}
    for step_id, endings in flow.endings.items():
        place |= {name: place[step_id] for name, _ in endings}
        column |= {name: column[step_id] for name, _ in endings}
    grid = Grid(max(1, len(columns)))
    crossings = _crossings(flow, place, first, end)
    _connect(grid, crossings, column, at_top=True)
    for step in sop.steps[first:end]:
        grid.partners[step.id] = dict(_partners(step.executors, columns))
        for name, kind in (*_ending(flow, step.id, before=True), (step.id, None), *_ending(flow, step.id)):
            shape, own = (Shape.CAPSULE, None) if kind else (flow.shapes[step.id], step.id)
            grid.nodes[name] = Node(name, len(grid.bands), column[step.id], shape, own, kind)
            grid.bands.append(step.id)
    _connect(grid, crossings, column, at_top=False)
    inside = {name for name, number in place.items() if first <= number < end}
    grid.arrows += [each for each in flow.arrows if each.source in inside and each.target in inside]
    return grid


def _ending(flow: Flow, step: str, *, before: bool = False) -> Iterator[tuple[str, Ending | None]]:
    for name, kind in flow.endings.get(step, ()):
        if (kind is Ending.START) is before:
            yield name, kind


def _partners(executors: Executors, columns: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The other executors of a step, each with the first of its parts."""
    main = main_column(executors, columns)
    for number, executor in enumerate(columns):
        for part in ("prepares", "approves", "attends"):
            if number != main and executor in getattr(executors, part):
                yield number, part
                break


def _crossings(flow: Flow, place: Mapping[str, int], first: int, end: int) -> list[Crossing]:
    """The pentagons of a sheet: one a trunk and direction, in the order of the arrows."""
    found: dict[tuple[tuple[str, str], bool, bool], list[Arrow]] = defaultdict(list)
    for arrow in flow.arrows:
        inside = first <= place[arrow.source] < end
        if inside != (first <= place[arrow.target] < end):
            other = place[arrow.target if inside else arrow.source]
            found[arrow.trunk, inside, other < first].append(arrow)
    return [Crossing(leaves, back, tuple(arrows)) for (_, leaves, back), arrows in found.items()]


def _connect(grid: Grid, crossings: list[Crossing], column: Mapping[str, int], *, at_top: bool) -> None:
    """Bands of pentagons, each as near as it can be to the symbol it belongs to, with the arrows to and from them."""
    taken: list[set[int]] = []
    start = len(grid.bands)
    for each in crossings:
        if each.backwards != at_top:
            continue
        row, there = _free(taken, column[each.near], grid.columns)
        if row == len(taken):
            taken.append(set())
            grid.bands.append(None)
        taken[row].add(there)
        name = f"{'/'.join(each.trunk)}{'>' if each.leaves else '<'}{'^' if at_top else 'v'}"
        # It points the way of the flow: up to an earlier sheet, and up from a later one.
        grid.nodes[name] = Node(
            name, start + row, there, Shape.PENTAGON, crossing=each, up=each.leaves == at_top
        )
        if each.leaves:
            grid.arrows.append(replace(each.arrows[0], target=name))
        else:
            grid.arrows += [Arrow(name, arrow.target) for arrow in each.arrows]


def _free(taken: list[set[int]], wanted: int, columns: int) -> tuple[int, int]:
    """The band and column for a pentagon: the wanted column or one beside it, else a new band."""
    near = [column for column in (wanted, wanted - 1, wanted + 1) if 0 <= column < columns]
    free = ((row, column) for row, used in enumerate(taken) for column in near if column not in used)
    return next(free, (len(taken), wanted))
