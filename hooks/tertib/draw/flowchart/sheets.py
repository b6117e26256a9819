"""A sheet of the form laid out: where everything on it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ..pen import Point
from .flow import Arrow, Shape
from .form import GAP, LEADING, PADDING, Form
from .grid import Grid, Node, grid_of
from .head import Head, head_of
from .routes import ABOVE, BELOW, MIDDLE, Way, routes
from .tracks import Line, Stretch, Tracks, stretches, tracks

HEIGHTS = {Shape.BOX: 22.0, Shape.CAPSULE: 20.0, Shape.DIAMOND: 28.0, Shape.PENTAGON: 25.0}
TRACK = 4.0  # between arrows that run side by side
STUB, LEAVE = 9.0, 5.0  # of an arrow above the symbol it leads to, and below the one it leaves
FOOT = 13.0  # below the table: which sheet it is
WORD = 8.0  # the height of a word beside an arrow


@dataclass(frozen=True)
class Sheet:
    """Some rows of the form, laid out. All that is measured follows from the grid and the arrows' ways."""

    form: Form
    first: int
    end: int
    grid: Grid
    ways: Mapping[Arrow, Way]
    tracks: Tracks

    @cached_property
    def head(self) -> Head:
        return head_of(self.form)

    @cached_property
    def rows(self) -> tuple[tuple[str | None, int, int], ...]:
        """Each row: its step (None for pentagons), its first band, and the band after its last."""
        found: list[tuple[str | None, int, int]] = []
        for band, step in enumerate(self.grid.bands):
            if found and found[-1][0] == step:
                found[-1] = (step, found[-1][1], band + 1)
            else:
                found.append((step, band, band + 1))
        return tuple(found)

    @cached_property
    def lines(self) -> tuple[float, ...]:
        """The heights at which rows begin, and at which the last one ends."""
        found = [self.head.height]
        for step, first, end in self.rows:
            found.append(found[-1] + max(self._text(step), self._bands(first, end)))
        return tuple(found)

    @property
    def height(self) -> float:
        return self.lines[-1] + FOOT

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """Where each band begins: in the middle of its row, if that is higher than its bands."""
        found: list[float] = []
        for number, (_, first, end) in enumerate(self.rows):
            spare = self.lines[number + 1] - self.lines[number] - self._bands(first, end)
            at = self.lines[number] + spare / 2
            for band in range(first, end):
                found.append(at)
                at += self._bands(band, band + 1)
        return tuple(found)

    def box(self, node: Node) -> tuple[Point, Point]:
        """The corner and size of a symbol."""
        return self._box(node.column, node.band, node.shape)

    def partner(self, node: Node, column: int) -> tuple[Point, Point]:
        """The corner and size of the box of another executor of a step."""
        return self._box(column, node.band, Shape.BOX)

    def points(self, arrow: Arrow) -> tuple[Point, ...]:
        """The line of an arrow, from the edge of a symbol to the edge of another."""
        parts = stretches(arrow, self.ways[arrow])
        turns = [
            (self._across(one), self._down(other)) if one.line[0] else (self._across(other), self._down(one))
            for one, other in pairwise(parts)
        ]
        way = self.ways[arrow]
        start = self._port(self.grid.nodes[arrow.source], way[0], way[1])
        end = self._port(self.grid.nodes[arrow.target], way[-1], way[-2])
        return (start, *turns, end)

    def label(self, arrow: Arrow) -> tuple[Point, str]:
        """Where the answer of a decision stands, and how it is anchored there."""
        (x, y), way = self.points(arrow)[0], self.ways[arrow]
        if way[0][0] == way[1][0]:
            return (x + GAP, y + WORD), "start"
        right = way[1][0] > way[0][0]
        return (x + (GAP if right else -GAP), y - 2.5), "start" if right else "end"

    def condition(self, node: Node) -> tuple[str, ...]:
        """The lines above a symbol, beside the arrow that leads to it."""
        if node.step is None:
            return ()
        return self.form.condition(self.form.sop.number_of(node.step) - 1, node.column)

    def _box(self, column: int, band: int, shape: Shape) -> tuple[Point, Point]:
        wide = self.form.diamond(column) if shape is Shape.DIAMOND else self.form.symbol(column)
        wide = min(wide, 30.0) if shape is Shape.PENTAGON else wide
        left = (self.form.edges[column] + self.form.edges[column + 1] - wide) / 2
        top = self.tops[band] + self._above(band) + (self._tallest(band) - HEIGHTS[shape]) / 2
        return (left, top), (wide, HEIGHTS[shape])

    def _port(self, node: Node, here: tuple[int, int], beside: tuple[int, int]) -> Point:
        (left, top), (wide, high) = self.box(node)
        if here[0] == beside[0]:
            return left + wide / 2, top + high if beside[1] > here[1] else top
        return left + wide if beside[0] > here[0] else left, top + high / 2

    def _across(self, part: Stretch) -> float:
        """Where a part that leads down stands."""
        number = part.line[1]
        if number % 2:
            return (self.form.edges[number // 2] + self.form.edges[number // 2 + 1]) / 2
        edge, place = number // 2, self.tracks.of[part.arrow, part.number]
        count = self.tracks.count[part.line]
        left = 0 if edge == 0 else count if edge == self.grid.columns else (count + 1) // 2
        places: list[int] = [*range(-left, 0), *range(1, count - left + 1)]
        side = edge - 1 if places[place] < 0 else edge
        most = left if places[place] < 0 else count - left
        step: float = min(TRACK, self.form.spare(side) / most)
        return self.form.edges[edge] + places[place] * step

    def _down(self, part: Stretch) -> float:
        """Where a part that leads across stands."""
        band, kind = divmod(part.line[1], 3)
        top = self.tops[band]
        if kind == ABOVE:
            return top + TRACK * (self.tracks.of[part.arrow, part.number] + 0.75)
        if kind == MIDDLE:
            return top + self._above(band) + self._tallest(band) / 2
        under = top + self._above(band) + self._tallest(band) + self._words(band) + LEAVE
        return under + TRACK * (self.tracks.of[part.arrow, part.number] + 0.25)

    def _bands(self, first: int, end: int) -> float:
        each = (self._above(band) + self._tallest(band) + self._under(band) for band in range(first, end))
        return float(sum(each))

    def _tallest(self, band: int) -> float:
        own = [node for node in self.grid.nodes.values() if node.band == band]
        return max(HEIGHTS[node.shape] for node in own)

    def _above(self, band: int) -> float:
        said = [self.condition(node) for node in self.grid.nodes.values() if node.band == band]
        words = max(map(len, said), default=0) * WORD
        return self._count(band, ABOVE) * TRACK + STUB + words

    def _under(self, band: int) -> float:
        return self._words(band) + LEAVE + self._count(band, BELOW) * TRACK

    def _words(self, band: int) -> float:
        """The room for the answer below a decision."""
        own = {node.id for node in self.grid.nodes.values() if node.band == band}
        below = any(each.answer and not each.aside and each.source in own for each in self.grid.arrows)
        return WORD - 2 if below else 0.0

    def _count(self, band: int, kind: int) -> int:
        line: Line = (False, 3 * band + kind)
        return self.tracks.count.get(line, 0)

    def _text(self, step: str | None) -> float:
        if step is None:
            return 0.0
        cells = self.form.cells[self.form.sop.number_of(step) - 1]
        return max(map(len, cells)) * LEADING + 2 * PADDING


def laid(form: Form, first: int, end: int) -> Sheet:
    """The sheet of some steps."""
    grid = grid_of(form.sop, form.flow, first, end)
    ways = routes(grid)
    return Sheet(form, first, end, grid, ways, tracks(ways))
