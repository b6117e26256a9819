"""How long the steps took, beside the standard time of the procedure. Each round is judged by itself: rework is no slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import quantiles

from ...calendars import Spent, in_days, length_said
from ...model import Facts, Record
from ...sop import Length, Sop, Step
from ...standards import spent
from .. import addresses, publicity
from ..edition import Edition
from .charts import Chart, Series, bars
from .systems import Seen

WIDEST = 300.0  # percent of the standard: longer bars end there
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Took:
    """A finished round of a step: how long it took, when it ended, and whether somebody accepted that it took longer."""

    system: Seen
    step: Step
    record: Record
    spent: Spent
    finished: date
    explained: bool

    @property
    def address(self) -> str | None:
        return addresses.record(self.system.project, self.record) if self.record.public else None


@dataclass(frozen=True, slots=True)
class Measured:
    """A step beside its standard: `low`, `middle` and `high` are the quartiles of its rounds, in percent of the standard."""

    number: int
    title: str
    standard: str
    rounds: int
    within: int
    low: float = 0
    middle: float = 0
    high: float = 0
    lengths: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class Lengths:
    """The steps of a procedure that have a standard time."""

    title: str
    steps: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Durations:
    procedures: tuple[Lengths, ...]
    over: tuple[Took, ...]
    rounds: int

    @property
    def within(self) -> int:
        return self.rounds - len(self.over)

    @property
    def unexplained(self) -> int:
        return sum(not each.explained for each in self.over)


def durations(seen: Sequence[Seen], edition: Edition) -> Durations:
    found = tuple(each for system in seen for each in _took(system, edition))
    sops = {each.project.sop.id: each.project.sop for each in seen if each.project.sop}
    procedures = (
        _lengths(sop, [each for each in found if each.system.project.sop is sop], edition)
        for sop in sops.values()
    )
    over = sorted(
        (each for each in found if each.spent.over), key=lambda each: (-each.spent.share, each.system.name)
    )
    return Durations(tuple(each for each in procedures if each.steps), tuple(over), len(found))


def chart(lengths: Lengths, edition: Edition, number: int) -> Chart:
    """The middle of each step as a bar, with its quartiles as a whisker, in percent of the standard."""
    steps = [each for each in lengths.steps if each.rounds]
    within, over = edition.say("Within the standard"), edition.say("Longer than the standard")
    highest = min(WIDEST, max((max(each.middle, each.high) for each in steps), default=0))
    mark = edition.say("standard")
    ticks = [(float(value), mark if value == 100 else percent(value, edition)) for value in range(0, 301, 50)]
    whiskers = tuple(
        (min(each.low, WIDEST), min(each.high, WIDEST)) if each.low < each.high else None for each in steps
    )
    middles = [max(1.0, min(each.middle, WIDEST)) for each in steps]
    return bars(
        f"lama-{number}",
        edition.say("Half of the rounds took no longer than this, in percent of the standard time"),
        [f"{each.number}. {each.title}" for each in steps],
        [
            Series(
                "good",
                within,
                tuple(value if value <= 100 else 0 for value in middles),
                _of(whiskers, middles, False),
            ),
            Series(
                "bad",
                over,
                tuple(value if value > 100 else 0 for value in middles),
                _of(whiskers, middles, True),
            ),
        ],
        lambda value: percent(value, edition),
        ticks=[each for each in ticks if each[0] <= max(1.1 * highest, 125)],
        mark=mark,
        most=max(1.1 * highest, 125),  # so that the words below the mark have room
    )


def percent(value: float, edition: Edition) -> str:
    return f"{edition.number(round(value))}%"


def _of(
    whiskers: Sequence[tuple[float, float] | None], middles: Sequence[float], over: bool
) -> tuple[tuple[float, float] | None, ...]:
    """The whiskers of one of the two colours."""
    return tuple(
        ends if (value > 100) == over else None for ends, value in zip(whiskers, middles, strict=True)
    )


def _took(system: Seen, edition: Edition) -> Iterator[Took]:
    """The rounds of a system that have a standard to be compared with; the same as PRC014 judges."""
    project = system.project
    for step, record, facts in project.judged:
        if (
            facts.status == "draft"
            or facts.not_applicable
            or facts.finished is None
            or not project.owes(step.id)
        ):
            continue
        if step.standard and _told(system, record, step.standard):
            took = spent(step, facts, project, edition.register.calendars)
            if took:
                yield Took(system, step, record, took, facts.finished, _explained(system, record, facts))


def _told(system: Seen, record: Record, standard: Length) -> bool:
    """Whether a reader may know: dates are public unless the record is exempt, hours only with their record."""
    if system.open and record.public:
        return True
    return publicity.of_record(record) != "excluded" and in_days(standard)


def _explained(system: Seen, record: Record, facts: Facts) -> bool:
    return facts.deviation is not None and system.open and record.public


def _lengths(sop: Sop, found: Sequence[Took], edition: Edition) -> Lengths:
    measured = (
        _measured(sop, step, [each.spent for each in found if each.step is step], edition)
        for step in sop.steps
        if step.standard
    )
    return Lengths(edition.said(sop.title), tuple(measured))


def _measured(sop: Sop, step: Step, rounds: Sequence[Spent], edition: Edition) -> Measured:
    standard = edition.said(length_said(step.standard, sop.time)) if step.standard else ""
    number, title = sop.number_of(step.id), edition.said(step.title)
    if not rounds:
        return Measured(number, title, standard, 0, 0)
    low, middle, high = _quartiles(100 * each.share for each in rounds)
    lengths = (
        Length(round(value, 1), rounds[0].length.unit)
        for value in _quartiles(each.length.value for each in rounds)
    )
    least, usual, most = (edition.said(length_said(each, sop.time)) for each in lengths)
    within = sum(not each.over for each in rounds)
    return Measured(number, title, standard, len(rounds), within, low, middle, high, (least, usual, most))


def _quartiles(values: Iterable[float]) -> tuple[float, float, float]:
    """A quarter, half and three quarters of the values are not above these."""
    known = sorted(values)
    if len(known) == 1:
        return known[0], known[0], known[0]
    low, middle, high = quantiles(known, n=4, method="inclusive")
    return low, middle, high
