"""The tracks of arrows that share a channel: no two arrows on one line, unless they leave or arrive together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from typing import TypeAlias

from .flow import Arrow
from .routes import MIDDLE, Way, runs_with

Line: TypeAlias = tuple[bool, int]  # whether it leads down, and which of the grid's lines it is
MOST_ORDERS = 5  # tracks whose every order is tried: 120


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight part of an arrow's way on one line, from one crossing line to another."""

    arrow: Arrow
    number: int  # which of the arrow's stretches
    line: Line
    low: int
    high: int
    legs: tuple[tuple[int, int], ...]  # where a stretch beside it leaves, and to which side: -1 or 1


@dataclass(frozen=True, slots=True)
class Tracks:
    """`of` is by arrow and number of the stretch; `count` by line. Straight stretches in the middle have none."""

    of: Mapping[tuple[Arrow, int], int]
    count: Mapping[Line, int]


def corners(way: Way) -> Way:
    """The ends of a way and the spots where it turns."""
    turns = [
        here
        for before, here, after in zip(way, way[1:], way[2:], strict=False)
        if (before[0] == here[0]) != (here[0] == after[0])
    ]
    return (way[0], *turns, way[-1])


def stretches(arrow: Arrow, way: Way) -> tuple[Stretch, ...]:
    """The straight parts of a way, in its order."""
    turns = corners(way)
    found = []
    for number, (here, there) in enumerate(pairwise(turns)):
        down = here[0] == there[0]
        along = 1 if down else 0
        legs = []
        for end, beyond in (
            (here, turns[number - 1] if number else None),
            (there, turns[number + 2] if number + 2 < len(turns) else None),
        ):
            if beyond is not None:
                legs.append((end[along], 1 if beyond[1 - along] > end[1 - along] else -1))
        low, high = sorted((here[along], there[along]))
        found.append(Stretch(arrow, number, (down, here[1 - along]), low, high, tuple(legs)))
    return tuple(found)


def tracks(ways: Mapping[Arrow, Way]) -> Tracks:
    """A track for every stretch in a channel."""
    by_line: dict[Line, list[Stretch]] = defaultdict(list)
    for arrow, way in ways.items():
        for each in stretches(arrow, way):
            if _is_channel(each.line):
                by_line[each.line].append(each)
    of: dict[tuple[Arrow, int], int] = {}
    count: dict[Line, int] = {}
    for line, own in sorted(by_line.items()):
        layers = _ordered(_layers(own))
        count[line] = len(layers)
        of |= {(each.arrow, each.number): number for number, layer in enumerate(layers) for each in layer}
    return Tracks(of, count)


def _is_channel(line: Line) -> bool:
    down, number = line
    return number % 2 == 0 if down else number % 3 != MIDDLE


def _layers(own: Iterable[Stretch]) -> list[list[Stretch]]:
    """Stretches that may lie on one track, longest first."""
    layers: list[list[Stretch]] = []
    for each in sorted(
        own, key=lambda one: (one.low - one.high, one.low, one.arrow.source, one.arrow.target)
    ):
        fitting = [layer for layer in layers if _fits(each, layer)]
        sharing = [layer for layer in fitting if any(_touch(each, one) for one in layer)]
        if fitting:
            (sharing or fitting)[0].append(each)
        else:
            layers.append([each])
    return layers


def _fits(stretch: Stretch, layer: list[Stretch]) -> bool:
    return runs_with(stretch.arrow, (each.arrow for each in layer if _touch(stretch, each)))


def _touch(one: Stretch, other: Stretch) -> bool:
    return one.low <= other.high and other.low <= one.high


def _ordered(layers: list[list[Stretch]]) -> list[list[Stretch]]:
    """The order of tracks with the fewest crossings."""
    if not 1 < len(layers) <= MOST_ORDERS:
        return layers
    return min(map(list, permutations(layers)), key=_crossings)


def _crossings(order: Sequence[list[Stretch]]) -> int:
    found = 0
    for number, layer in enumerate(order):
        for stretch in layer:
            for at, side in stretch.legs:
                passed = order[number + 1 :] if side > 0 else order[:number]
                found += sum(each.low <= at <= each.high for other in passed for each in other)
    return found
