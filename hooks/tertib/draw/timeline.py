"""What a schedule is drawn from: spans of days, the activities that have them, and the axis they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WIDE = 680.0  # points: a page column of the site
MONTH = 24.0  # the width of a month, at least


@dataclass(frozen=True, slots=True)
class Span:
    """Days from one to another, both of them; without an end it is still going on."""

    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Activity:
    """A row: what was planned, what was done in each round, when it was approved, and how late it was, in words."""

    title: str
    planned: tuple[Span, ...] = ()
    rounds: tuple[Span, ...] = ()
    approved: tuple[date, ...] = ()
    late: str = ""
    link: str = ""
    recurs: bool = False  # then the plan is about the first round only

    @property
    def days(self) -> Iterator[date]:
        for span in (*self.planned, *self.rounds):
            yield span.first
            yield span.last or span.first
        yield from self.approved

    @property
    def due(self) -> date | None:
        """The last day planned."""
        return max((each.last for each in self.planned if each.last), default=None)


@dataclass(frozen=True, slots=True)
class Axis:
    """Days across a chart, whole months of them."""

    first: date
    last: date  # the first day that is not on it

    @property
    def wide(self) -> float:
        months = (self.last - self.first).days / 30.4
        return max(WIDE, months * MONTH)

    def at(self, day: date) -> float:
        """Where a day begins."""
        return (day - self.first).days * self.wide / (self.last - self.first).days

    @property
    def months(self) -> Iterator[tuple[date, date]]:
        """Each month's first day and the first of the next."""
        day = self.first
        while day < self.last:
            following = next_month(day)
            yield day, following
            day = following

    @property
    def day(self) -> float:
        """The width of a day."""
        return self.wide / (self.last - self.first).days


def next_month(day: date) -> date:
    """The first day of the month that follows."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)
