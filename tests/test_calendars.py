"""Working days and hours, and the file of a year that `tertib calendar` writes."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tertib.calendars import Calendar, by_dates, by_hours, hours_of, last_day, length_said
from tertib.cli import main
from tertib.contracts import folder
from tertib.load import load
from tertib.reference import calendar
from tertib.sop import Length, Time

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
WORKING = Time()


@given(DAYS, st.integers(0, 400), st.sets(DAYS, max_size=40))
def test_working_days_are_weekdays_that_are_not_off(first: date, more: int, off: set[date]) -> None:
    last = first + timedelta(days=more)
    days = (first + timedelta(days=each) for each in range(more + 1))
    expected = sum(day.weekday() < 5 and day not in off for day in days)
    assert Calendar.of(off, ()).working_days(first, last) == expected


@pytest.mark.parametrize(
    ("value", "unit", "basis", "last", "over"),
    [
        (3, "day", "working", date(2026, 2, 13), False),  # Wednesday to Friday
        (3, "day", "working", date(2026, 2, 15), False),
        (3, "day", "working", date(2026, 2, 17), False),  # two days off after the weekend
        (3, "day", "working", date(2026, 2, 18), True),
        (3, "day", "calendar", date(2026, 2, 13), False),
        (3, "day", "calendar", date(2026, 2, 14), True),
        (1, "week", "working", date(2026, 2, 19), False),
        (1, "week", "working", date(2026, 2, 20), True),
        (1, "week", "calendar", date(2026, 2, 18), True),
        (1, "month", "working", date(2026, 3, 10), False),
        (1, "month", "calendar", date(2026, 3, 11), True),
    ],
)
def test_a_standard_time_is_kept_or_not(value: float, unit: str, basis: str, last: date, over: bool) -> None:
    days = calendar(folder().parent, "id")
    spent = by_dates(Length(value, unit), date(2026, 2, 11), last, Time(day_basis=basis), days)
    assert spent.over is over


def test_hours_are_compared_with_hours_and_minutes() -> None:
    assert not by_hours(Length(2, "hour"), 2).over
    assert by_hours(Length(2, "hour"), 2.25).over
    assert not by_hours(Length(30, "minute"), 0.5).over
    assert str(by_hours(Length(30, "minute"), 0.75).spent.en) == "45 minutes"
    assert hours_of(Length(2, "day"), WORKING) == 15


def test_a_length_is_said_in_both_languages() -> None:
    assert length_said(Length(1, "day"), WORKING).en == "1 working day"
    assert length_said(Length(2.5, "hour")).id == "2,5 jam"
    assert length_said(Length(3, "day"), Time(day_basis="calendar")).en == "3 days"


def test_the_shipped_years_are_known() -> None:
    assert calendar(folder().parent, "id").years == {2024, 2025, 2026}


def test_a_registers_own_year_comes_first(tiny: Path) -> None:
    path = tiny / "schemas/reference/calendar-id-2026.yml"
    path.parent.mkdir(parents=True)
    path.write_text("year: 2026\nsource: x\nchecked_on: 2026-01-01\nholidays: []\n", encoding="utf-8")
    assert load(tiny).calendars["id"].working_days(date(2026, 1, 1), date(2026, 1, 1)) == 1


def years(*_: Any, years: int, language: str, categories: tuple[str, ...] = ("public",)) -> Any:
    """What the library gives, in small."""
    days = {date(years, 1, 1): "Tahun Baru Masehi", date(years, 12, 25): "Hari Raya, Natal"}
    if "government" in categories:
        days[date(years, 12, 24)] = "Cuti Bersama"
    found = _Days(days)
    found.supported_categories = ("government", "public")
    return found


class _Days(dict[date, str]):
    supported_categories: tuple[str, ...]


def test_a_year_is_written_and_read_back(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = SimpleNamespace(country_holidays=years, __version__="1.0")
    monkeypatch.setitem(sys.modules, "holidays", library)  # type: ignore[arg-type]
    words = ["calendar", "2031", "--root", str(tiny), "--today", "2026-11-24"]
    assert CliRunner().invoke(main, words).exit_code == 0
    path = tiny / "schemas/reference/calendar-id-2031.yml"
    assert path.read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=calendar.schema.json\n"
        "year: 2031\n"
        'source: "Pustaka Python holidays 1.0, ID, hari libur nasional dan cuti bersama"\n'
        "checked_on: 2026-11-24\n"
        "confirmed_by: null\n"
        "holidays:\n"
        "  - {date: 2031-01-01, name: Tahun Baru Masehi, kind: holiday}\n"
        "  - {date: 2031-12-24, name: Cuti Bersama, kind: collective-leave}\n"
        '  - {date: 2031-12-25, name: "Hari Raya, Natal", kind: holiday}\n'
    )
    assert 2031 in load(tiny).calendars["id"].years
    path.write_text("year: 2031\nsource: x\nchecked_on: 2026-01-01\nholidays: []\n", encoding="utf-8")
    assert CliRunner().invoke(main, words).exit_code == 2
    assert "source: x" in path.read_text(encoding="utf-8")
    assert CliRunner().invoke(main, [*words, "--force"]).exit_code == 0
    assert "Natal" in path.read_text(encoding="utf-8")


def test_without_the_library_there_is_a_clear_sentence(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    result = CliRunner().invoke(main, ["calendar", "2031", "--root", str(tiny)])
    assert result.exit_code == 2
    assert "tertib[calendar]" in result.output


@given(
    first=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    value=st.sampled_from([1, 2, 3, 5, 20, 99]),
    unit=st.sampled_from(["day", "week", "month", "year"]),
    basis=st.sampled_from(["working", "calendar"]),
)
def test_the_last_day_is_within_the_standard_and_the_next_is_not(
    first: date, value: int, unit: str, basis: str
) -> None:
    off = Calendar.of([date(2024, 1, 1) + timedelta(days=11 * step) for step in range(300)], [2024])
    standard, time = Length(value, unit), Time(day_basis=basis)
    last = last_day(standard, first, time, off)
    assert not by_dates(standard, first, last, time, off).over
    assert by_dates(standard, first, last + timedelta(days=1), time, off).over


def test_the_last_day_of_all_is_no_crash() -> None:
    assert last_day(Length(5, "day"), date(9999, 12, 31), Time(), Calendar()) == date.max


def test_a_long_time_is_said_in_full() -> None:
    assert length_said(Length(2608545, "day")).en == "2608545 days"
    assert length_said(Length(1 / 3, "hour")).id == "0,33 jam"
