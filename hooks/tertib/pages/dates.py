"""Dates, numbers and lengths of time as readers of a language write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal

from ..sop import Duration, Length

Say = Callable[[str], str]


def day(value: date | str | None, language: str) -> str:
    """`24 November 2026`; a month alone is `November 2026`; what is no date stays as it is."""
    if value is None:
        return ""
    try:
        if isinstance(value, str) and len(value) == 7:
            return format_date(date.fromisoformat(f"{value}-01"), "MMMM y", locale=language)
        found = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return str(value)
    return format_date(found, "d MMMM y", locale=language)


def span(first: date, last: date, language: str) -> str:
    """From a day to another, saying month and year once where they are the same: `29–30 Januari 2026`."""
    if first == last:
        return day(last, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last, language)}"
    begin = format_date(first, "d MMMM", locale=language) if first.year == last.year else day(first, language)
    return f"{begin} – {day(last, language)}"


def months(language: str) -> dict[str, tuple[str, ...]]:
    """The names of the months from January on, by their form: `wide` and `abbreviated`."""
    forms = ("wide", "abbreviated")
    return {form: tuple(get_month_names(form, "stand-alone", language).values()) for form in forms}  # type: ignore[arg-type]


def number(value: float, language: str) -> str:
    """`1.234,5` in Indonesian, `1,234.5` in English."""
    return format_decimal(value, format="#,##0.######", locale=language)


def length(time: Length | None, language: str, say: Say, *, working: bool = False) -> str:
    """A length of time in words: `3 hari`, or `3 hari kerja` where days are working days."""
    if time is None:
        return ""
    unit = _unit(time.unit, time.value == 1, say)
    if time.unit == "day" and working:
        unit = say("working day") if time.value == 1 else say("working days")
    return f"{number(time.value, language)} {unit}"


def standard(duration: Duration | None, language: str, say: Say, *, working: bool = False) -> str:
    """A standard time in words."""
    if duration is None:
        return ""
    if duration.ongoing:
        ongoing, review = say("As long as the system is used"), length(duration.review_every, language, say)
        return (
            say("{ongoing}; reviewed every {length}").format(ongoing=ongoing, length=review)
            if review
            else ongoing
        )
    if duration.value is None or duration.unit is None:
        return ""
    return length(Length(duration.value, duration.unit), language, say, working=working)


def _unit(unit: str, single: bool, say: Say) -> str:
    match unit, single:
        case "minute", True:
            return say("minute")
        case "minute", False:
            return say("minutes")
        case "hour", True:
            return say("hour")
        case "hour", False:
            return say("hours")
        case "day", True:
            return say("day")
        case "day", False:
            return say("days")
        case "week", True:
            return say("week")
        case "week", False:
            return say("weeks")
        case "month", True:
            return say("month")
        case "month", False:
            return say("months")
        case "year", True:
            return say("year")
        case "year", False:
            return say("years")
        case _:
            return unit
