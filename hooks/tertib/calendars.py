"""Working days and hours between dates, as an SOP counts them and a calendar's files have them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from .sop import Length, Time
from .words import Text

DAY = timedelta(days=1)
WEEK = {"working": 5, "calendar": 7}
MOST_DAYS = 1000  # of a standard, as `Length.after` has it
UNITS = {
    "minute": ("menit", "minute"),
    "hour": ("jam", "hour"),
    "day": ("hari", "day"),
    "week": ("minggu", "week"),
    "month": ("bulan", "month"),
    "year": ("tahun", "year"),
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """The weekdays off of the years that have a file, in order; all other years are judged on weekdays alone."""

    off: tuple[date, ...] = ()
    years: frozenset[int] = frozenset()

    @classmethod
    def of(cls, days: Iterable[date], years: Iterable[int]) -> Calendar:
        return cls(tuple(sorted({day for day in days if day.weekday() < 5})), frozenset(years))

    def working_days(self, first: date, last: date) -> int:
        """The working days from a day to another, both of them counted."""
        days = (last - first).days + 1
        weeks, rest = divmod(days, 7)
        weekdays = weeks * 5 + sum((first.weekday() + more) % 7 < 5 for more in range(rest))
        return weekdays - (bisect_right(self.off, last) - bisect_left(self.off, first))


@dataclass(frozen=True, slots=True)
class Spent:
    """A time that was spent beside the time that was set: whether it is more, and what share of it."""

    length: Length
    set_to: Length
    over: bool
    share: float
    time: Time | None = None

    @property
    def spent(self) -> Text:
        """What was spent, in words."""
        return length_said(self.length, self.time)

    @property
    def standard(self) -> Text:
        """What was set, in words."""
        return length_said(self.set_to, self.time)


def in_days(standard: Length) -> bool:
    """Whether a standard time is judged by the dates; a shorter one is judged by the hours that a record states."""
    return standard.unit not in {"minute", "hour"}


def by_dates(standard: Length, first: date, last: date, time: Time, calendar: Calendar) -> Spent:
    """What went by from a day to another, both counted, beside a standard of days or more."""
    working = time.day_basis == "working"
    days = calendar.working_days(first, last) if working else (last - first).days + 1
    length = Length(days, "day")
    match standard.unit:
        case "day":
            return Spent(length, standard, days > standard.value, days / standard.value, time)
        case "week":
            set_to = standard.value * WEEK[time.day_basis]
            return Spent(length, standard, days > set_to, days / set_to, time)
        case _:
            end = standard.after(first)
            passed = (last - first).days + 1
            return Spent(length, standard, last >= end, passed / max((end - first).days, 1), time)


def last_day(standard: Length, first: date, time: Time, calendar: Calendar) -> date:
    """The last day on which work that began on a day is within a standard of days or more."""
    if standard.unit not in {"day", "week"}:
        return standard.after(first) - timedelta(days=1)
    days = min(standard.value, MOST_DAYS) * (1 if standard.unit == "day" else WEEK[time.day_basis])
    if time.day_basis != "working":
        return min(date.max, first + timedelta(days=int(days) - 1))
    day, left = first, int(days) - calendar.working_days(first, first)
    while left >= 0 and day < date.max and (left or not calendar.working_days(day + DAY, day + DAY)):
        day += DAY
        left -= calendar.working_days(day, day)
    return day


def by_hours(standard: Length, hours: float) -> Spent:
    """Hours beside a standard of hours or minutes."""
    spent = Length(hours * 60 if standard.unit == "minute" else hours, standard.unit)
    return Spent(spent, standard, spent.value > standard.value, spent.value / standard.value)


def hours_of(standard: Length, time: Time) -> float:
    """The working hours of a standard time up to a week; a longer one has none."""
    match standard.unit:
        case "minute":
            return standard.value / 60
        case "hour":
            return standard.value
        case "day":
            return standard.value * time.hours_per_day
        case "week":
            return standard.value * WEEK[time.day_basis] * time.hours_per_day
        case _:
            return 0


def length_said(length: Length, time: Time | None = None) -> Text:
    """A length of time in both languages; days say of which sort they are."""
    indonesian, english = UNITS[length.unit]
    working = length.unit == "day" and time is not None and time.day_basis == "working"
    many = "" if length.value == 1 else "s"
    amount = f"{round(length.value, 2):.15g}"
    return Text(
        id=f"{amount.replace('.', ',')} {indonesian}{' kerja' if working else ''}",
        en=f"{amount} {'working ' if working else ''}{english}{many}",
    )
