"""Working days and hours between dates, as an SOP counts them and a calendar's files have them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .sop import Length, Time
from .words import Text

WEEK = {"working": 5, "calendar": 7}
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
    """A time that was spent and the time that was set, in words, and whether it is more."""

    spent: Text
    standard: Text
    over: bool


def in_days(standard: Length) -> bool:
    """Whether a standard time is judged by the dates; a shorter one is judged by the hours that a record states."""
    return standard.unit not in {"minute", "hour"}


def by_dates(standard: Length, first: date, last: date, time: Time, calendar: Calendar) -> Spent:
    """What went by from a day to another, both counted, beside a standard of days or more."""
    working = time.day_basis == "working"
    days = calendar.working_days(first, last) if working else (last - first).days + 1
    spent, allowed = length_said(Length(days, "day"), time), length_said(standard, time)
    match standard.unit:
        case "day":
            return Spent(spent, allowed, days > standard.value)
        case "week":
            return Spent(spent, allowed, days > standard.value * WEEK[time.day_basis])
        case _:
            return Spent(spent, allowed, last >= standard.after(first))


def by_hours(standard: Length, hours: float) -> Spent:
    """Hours beside a standard of hours or minutes."""
    spent = Length(hours * 60 if standard.unit == "minute" else hours, standard.unit)
    return Spent(length_said(spent), length_said(standard), spent.value > standard.value)


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
    amount = f"{length.value:g}"
    return Text(
        id=f"{amount.replace('.', ',')} {indonesian}{' kerja' if working else ''}",
        en=f"{amount} {'working ' if working else ''}{english}{many}",
    )
