"""
The way of every arrow on a sheet: along the channels between symbols, never through one, with few bends and crossings.

The grid's lines: across, the middle of each column (odd) and the channels beside them (even); down, for each band a
channel above (0), the middle of its symbols (1) and a channel below (2). Any number of arrows may share a channel, since
each gets a track of its own there. The middle of a column or band has room for one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush
from itertools import count, pairwise
from typing import TypeAlias

from .flow import Answer, Arrow, Shape
from .grid import Grid, Node

Spot: TypeAlias = tuple[int, int]  # a line across, a line down
Way: TypeAlias = tuple[Spot, ...]  # every spot that an arrow passes
DOWN, UP, RIGHT, LEFT = (0, 1), (0, -1), (1, 0), (-1, 0)
BEND, CROSSING, BESIDE, ASIDE = 2.0, 1.3, 0.15, 0.4  # beside lengths of about one half column
TOGETHER = 0.8  # of its cost, where arrows run together
HALF, NEXT = 0.7, 0.2  # the length from a channel to the middle of a band, and to the next band's channel
BAND = 2 * HALF + NEXT
ABOVE, MIDDLE, BELOW = 0, 1, 2


def middle(node: Node) -> Spot:
    return 2 * node.column + 1, 3 * node.band + MIDDLE


def routes(grid: Grid) -> dict[Arrow, Way]:
    """A way for every arrow, the short ones first. There always is one: down, through a channel, and down again."""
    router = _Router(grid)
    near = sorted(grid.arrows, key=lambda each: (_span(grid, each), each.source, each.target))
    for arrow in near:
        router.lay(arrow)
    return {arrow: router.ways[arrow] for arrow in grid.arrows}


def _span(grid: Grid, arrow: Arrow) -> tuple[bool, int, int]:
    source, target = grid.nodes[arrow.source], grid.nodes[arrow.target]
    return arrow.aside, abs(target.band - source.band), abs(target.column - source.column)


class _Router:
    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.ways: dict[Arrow, Way] = {}
        self.used: dict[tuple[bool, Spot], set[Arrow]] = defaultdict(set)  # by axis (down or not) and spot
        self.filled = {middle(node): node.id for node in grid.nodes.values()}
        self.reserved: dict[tuple[bool, Spot], str] = {}
        self.bars: set[Spot] = set()
        for node in grid.nodes.values():
            x, y = middle(node)
            self.reserved[True, (x, y - 1)] = self.reserved[True, (x, y + 1)] = node.id
            if node.shape is Shape.DIAMOND:
                self.reserved[False, (x - 1, y)] = self.reserved[False, (x + 1, y)] = node.id
            if node.step:
                for column in grid.partners.get(node.step, ()):
                    self.filled[2 * column + 1, y] = f"{node.id} {column}"
                bar = grid.bar(node.band)
                self.bars |= {(each, y) for each in range(2 * bar.start + 2, 2 * (bar.stop - 1) + 1)}

    def lay(self, arrow: Arrow) -> None:
        way = self._shortest(arrow)
        self.ways[arrow] = way
        for here, there in pairwise(way):
            down = here[0] == there[0]
            for spot in {here, there} - {way[0], way[-1]}:
                self.used[down, spot].add(arrow)

    def _shortest(self, arrow: Arrow) -> Way:
        """The cheapest way, by A*."""
        source, target = self.grid.nodes[arrow.source], self.grid.nodes[arrow.target]
        start, goal, entries = middle(source), middle(target), _entries(target)
        order = count()
        heap: list[tuple[float, int, float, Spot, Spot, Spot | None]] = []
        came: dict[tuple[Spot, Spot], tuple[Spot, Spot | None]] = {}

        def reach(cost: float, spot: Spot, direction: Spot, before: Spot | None) -> None:
            if (spot, direction) not in came:
                heappush(heap, (cost + _least(spot, goal), next(order), cost, spot, direction, before))

        for direction in _exits(source, arrow):
            if first := self._step(arrow, start, direction, goal):
                reach(first[1] + ASIDE * (direction in (LEFT, RIGHT)), first[0], direction, None)
        while heap:
            _, _, cost, here, direction, before = heappop(heap)
            if (here, direction) in came:
                continue
            came[here, direction] = (here[0] - direction[0], here[1] - direction[1]), before
            if here == goal:
                return _back(came, here, direction)
            for turn in _turns(direction):
                moved = self._step(arrow, here, turn, goal, passing=turn == direction)
                if moved and (moved[0] != goal or turn in entries):
                    reach(cost + moved[1] + (0 if turn == direction else BEND), moved[0], turn, direction)
        raise AssertionError(f"no way from {arrow.source} to {arrow.target}")

    def _step(
        self, arrow: Arrow, here: Spot, direction: Spot, goal: Spot, *, passing: bool = False
    ) -> tuple[Spot, float] | None:
        """The next spot in a direction and what it costs to go there; None where there is no way."""
        there = here[0] + direction[0], here[1] + direction[1]
        if not (0 <= there[0] <= 2 * self.grid.columns and 0 <= there[1] < 3 * len(self.grid.bands)):
            return None
        if there in self.filled and there != goal:
            return None
        down = direction[0] == 0
        narrow = there[0] % 2 == 1 if down else there[1] % 3 == MIDDLE
        for spot in (here, there):
            if narrow and spot not in self.filled and not self._free(arrow, down, spot):
                return None
        cost = self._length(here, there, down=down)
        if passing:
            others = (each for each in self.used[not down, here] if not runs_with(arrow, (each,)))
            cost += CROSSING * sum(1 for _ in others) + CROSSING * (down and here in self.bars)
        beside = [each for each in self.used[down, here] & self.used[down, there] if each != arrow]
        if beside and runs_with(arrow, beside):
            cost *= TOGETHER
        else:
            cost += BESIDE * len(beside)
        return there, cost

    def _free(self, arrow: Arrow, down: bool, spot: Spot) -> bool:
        """Whether a narrow line may be used at a spot: it is the arrow's own, or all who are there run together with it."""
        owner = self.reserved.get((down, spot))
        if owner is not None and owner not in (arrow.source, arrow.target):
            return False
        if down and owner == arrow.target:
            return True  # all that arrive at a symbol do so in one line at last
        return runs_with(arrow, self.used[down, spot])

    def _length(self, here: Spot, there: Spot, *, down: bool) -> float:
        if not down:
            return 1.0
        return NEXT if {here[1] % 3, there[1] % 3} == {ABOVE, BELOW} else HALF


def _least(here: Spot, goal: Spot) -> float:
    """What the rest of a way costs at least."""
    return TOGETHER * (abs(goal[0] - here[0]) + BAND * (abs(goal[1] - here[1]) // 3))


def _back(came: Mapping[tuple[Spot, Spot], tuple[Spot, Spot | None]], here: Spot, direction: Spot) -> Way:
    """The way that led to a spot, from its beginning."""
    way, before = [here], direction
    while True:
        here, following = came[way[-1], before]
        way.append(here)
        if following is None:
            return tuple(reversed(way))
        before = following


def runs_with(arrow: Arrow, others: Iterable[Arrow]) -> bool:
    """
    Whether an arrow may run in one line with others: all leave the same symbol, or all lead to the same. What leads back
    from a failed test does not run with what leads on.
    """
    there = tuple(others)
    return all(each.trunk == arrow.trunk for each in there) or all(
        each.target == arrow.target and (each.answer is Answer.NO) == (arrow.answer is Answer.NO)
        for each in there
    )


def _exits(node: Node, arrow: Arrow) -> tuple[Spot, ...]:
    if node.shape is Shape.PENTAGON:
        return (UP,) if node.up else (DOWN,)
    if arrow.aside:
        return LEFT, RIGHT
    return (DOWN,) if arrow.answer or node.ending else (DOWN, LEFT, RIGHT)


def _entries(node: Node) -> tuple[Spot, ...]:
    match node.shape:
        case Shape.PENTAGON:
            return (UP,) if node.up else (DOWN,)
        case Shape.DIAMOND:
            return (DOWN,)
        case _:
            return DOWN, RIGHT, LEFT


def _turns(direction: Spot) -> Iterator[Spot]:
    back = (-direction[0], -direction[1])
    return (each for each in (DOWN, UP, RIGHT, LEFT) if each != back)
