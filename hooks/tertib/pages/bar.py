"""The steps of a system as one short bar: what a row has room for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from .strip import State, Strip, Tile

# Seen at once among many rows, by more than their colour.
MARKED = frozenset({State.ONGOING, State.WORKING, State.REJECTED, State.STOPPED, State.MISSING})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring steps of one state: where it begins and how long it is, in steps; its symbol where one is shown."""

    state: State
    start: int
    length: int
    symbol: str


@dataclass(frozen=True, slots=True)
class Bar:
    """`told` is the whole in words: `1–9 Done, 10 In progress, 11–14 Not yet`."""

    stretches: tuple[Stretch, ...]
    done: int
    all: int
    told: str


def bar(strip: Strip) -> Bar:
    runs = [tuple(run) for _, run in groupby(strip.tiles, key=lambda tile: tile.state)]
    starts = [sum(map(len, runs[:at])) for at in range(len(runs))]
    return Bar(
        tuple(_stretch(run, start) for run, start in zip(runs, starts, strict=True)),
        strip.done,
        len(strip.tiles),
        ", ".join(map(_told, runs)),
    )


def _stretch(run: tuple[Tile, ...], start: int) -> Stretch:
    first = run[0]
    return Stretch(first.state, start, len(run), first.symbol if first.state in MARKED else "")


def _told(run: tuple[Tile, ...]) -> str:
    first, last = run[0], run[-1]
    numbers = f"{first.number}" if first is last else f"{first.number}–{last.number}"
    return f"{numbers} {first.label}"
