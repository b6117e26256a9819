"""The official form: its columns, what its cells say, and how high that makes a row. Lengths are in points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tertib.sop import Sop

from ..lines import lines, longest_word
from ..widths import width
from .flow import Answer, Ending, Flow, Shape, flow
from .grid import main_column

Say = Callable[[str], str]
PAPER = 757.0, 485.0  # A4 lying, less margins of 15 and 18 mm and a hair
TEXT, LEADING, PADDING = 7.5, 9.0, 4.0
SMALL, HEAD = 6.5, 7.0
TEXT_COLUMNS = 20.0, 126.0, 84.0, 56.0, 68.0, 62.0  # No., activity; requisites, time, output; remarks
NARROW, WIDE = 40.0, 84.0  # an executor's column
SPARE = 9.0  # beside what a column holds, for the tracks of arrows
SYMBOL = 22.0, 46.0  # the width of a box, at least and at most
DIAMOND = 28.0  # the width of a decision beside which a word stands, at least
GAP = 3.0  # between a word and what it stands beside


@dataclass(frozen=True, slots=True)
class Row:
    """What the form says of a step, in the reader's language. `condition`: under which it is done at all."""

    title: str
    requisites: str = ""
    time: str = ""
    output: str = ""
    remarks: tuple[str, ...] = ()
    condition: str = ""


@dataclass(frozen=True)
class Form:
    """A procedure and all the words of its form; `executors` and `rows` in the order of the procedure."""

    sop: Sop
    executors: tuple[str, ...]
    rows: tuple[Row, ...]
    say: Say

    @property
    def names(self) -> tuple[str, ...]:
        """A name for each executor's column; there is one at least."""
        return self.executors or ("–",)

    @cached_property
    def flow(self) -> Flow:
        return flow(self.sop)

    @cached_property
    def size(self) -> tuple[float, float]:
        """The width of the form and the height of a sheet; more than the paper's where the columns need it, in its shape."""
        wide = max(PAPER[0], sum(self._narrowest) + 0.85 * sum(TEXT_COLUMNS))
        return wide, PAPER[1] * wide / PAPER[0]

    @cached_property
    def widths(self) -> tuple[float, ...]:
        """Of the executors' columns: what they need, and an equal share of what the others leave."""
        room = self.size[0] - sum(TEXT_COLUMNS)
        needed = self._narrowest
        spare = max(0.0, min(room, WIDE * len(needed)) - sum(needed))
        level = _level(needed, spare)
        return tuple(max(each, level) for each in needed)

    @cached_property
    def texts(self) -> tuple[float, ...]:
        """The widths of the columns that hold text; the executors leave them what is theirs by share."""
        share = (self.size[0] - sum(self.widths)) / sum(TEXT_COLUMNS)
        return tuple(each * share for each in TEXT_COLUMNS)

    @cached_property
    def edges(self) -> tuple[float, ...]:
        """Where the executors' columns begin and end."""
        found = [sum(self.texts[:2])]
        for each in self.widths:
            found.append(found[-1] + each)
        return tuple(found)

    @cached_property
    def aside(self) -> tuple[float, ...]:
        """By executor: the width of the words beside its decisions."""
        return self._words(aside=True)

    @cached_property
    def below(self) -> tuple[float, ...]:
        """By executor: how far words reach from the middle below a symbol, or above it."""
        found = list(self._words(aside=False))
        for number, step in enumerate(self.sop.steps):
            column = main_column(step.executors, tuple(self.sop.executors))
            found[column] = max(found[column], min(30.0, longest_word(self.rows[number].condition, SMALL)))
        return tuple(found)

    def said(self, answer: Answer) -> str:
        return self.say("Yes") if answer is Answer.YES else self.say("No")

    def ending(self, kind: Ending) -> str:
        match kind:
            case Ending.START:
                return self.say("Start")
            case Ending.END:
                return self.say("End")
            case _:
                return self.say("Stop")

    @cached_property
    def cells(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """By step: the lines of its cells, in the order of the columns that hold text."""
        return tuple(self._cells(number, row) for number, row in enumerate(self.rows, 1))

    def _cells(self, number: int, row: Row) -> tuple[tuple[str, ...], ...]:
        texts = (str(number), row.title, row.requisites, row.time, row.output)
        found = [lines(text, room - 2 * PADDING, TEXT) for text, room in zip(texts, self.texts, strict=False)]
        room = self.texts[-1] - 2 * PADDING
        return (*found, tuple(line for remark in row.remarks for line in lines(remark, room, TEXT)))

    def condition(self, number: int, column: int) -> tuple[str, ...]:
        """The lines beside the arrow that leads to a step."""
        room = self.widths[column] / 2 - GAP - SPARE
        return lines(self.rows[number].condition, room, SMALL)

    def symbol(self, column: int) -> float:
        """The width of a box in a column."""
        return min(SYMBOL[1], max(SYMBOL[0], self.widths[column] - 2 * SPARE - 4))

    def diamond(self, column: int) -> float:
        beside = self.aside[column]
        if not beside:
            return min(40.0, self.symbol(column))
        return max(DIAMOND, min(40.0, self.widths[column] - 2 * (beside + GAP + SPARE)))

    def spare(self, column: int) -> float:
        """What is free at either side of a column, for arrows that run along it."""
        half = self.widths[column] / 2
        beside = self.diamond(column) / 2 + self.aside[column] + GAP if self.aside[column] else 0.0
        below = self.below[column] + GAP if self.below[column] else 0.0
        return half - max(self.symbol(column) / 2, beside, below) - 1

    @cached_property
    def _narrowest(self) -> tuple[float, ...]:
        found = []
        for beside, below in zip(self.aside, self.below, strict=True):
            half = max(DIAMOND / 2 + beside + GAP if beside else 0.0, below + GAP if below else 0.0)
            found.append(max(NARROW, 2 * (half + SPARE)))
        return tuple(found)

    def _words(self, *, aside: bool) -> tuple[float, ...]:
        columns = tuple(self.sop.executors)
        found = [0.0] * max(1, len(columns))
        for arrow in self.flow.arrows:
            step = self.sop.step(arrow.source)
            if step and arrow.answer and arrow.aside is aside and self.flow.shapes[step.id] is Shape.DIAMOND:
                column = main_column(step.executors, columns)
                found[column] = max(found[column], width(self.said(arrow.answer), SMALL))
        return tuple(found)


def _level(needed: tuple[float, ...], spare: float) -> float:
    """The width to which columns are raised when the narrowest are given what is spare."""
    low = sorted(needed)
    levels = ((sum(low[:number]) + spare) / number for number in range(1, len(low) + 1))
    return next(
        level for level, higher in zip(levels, (*low[1:], float("inf")), strict=True) if level <= higher
    )
