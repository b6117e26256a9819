"""The days off of one year as a calendar's file, from the library `holidays`; a person confirms them. Its only home."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from .errors import SettingsInvalid
from .source.emit import spec_text

HEAD = "# yaml-language-server: $schema=calendar.schema.json\n"
# What the library calls the days that a government adds to the national holidays: in Indonesia cuti bersama.
LEAVE = "government"
# Dates stay text in this register's YAML: quotes, which other readers would need, only hide them.
DATE = re.compile(r'"([0-9]{4}-[0-9]{2}-[0-9]{2})"')


def calendar_text(name: str, year: int, today: date) -> str:
    """The file of a calendar, whose name is a country's code, for a year. Raises SettingsInvalid where there is none."""
    library = _library()
    country, language = name.upper(), name.lower()
    try:
        public = library.country_holidays(country, years=year, language=language)
        every = library.country_holidays(
            country, years=year, language=language, categories=_categories(public)
        )
    except NotImplementedError:
        raise SettingsInvalid(
            "the library `holidays` knows no country {name}: write schemas/reference/calendar-{name}-{year}.yml by hand",
            name=name,
            year=year,
        ) from None
    if not every:
        raise SettingsInvalid(
            "the library `holidays` knows no days off of {year}: write schemas/reference/calendar-{name}-{year}.yml by hand",
            name=name,
            year=year,
        )
    days = [
        {"date": day.isoformat(), "name": said, "kind": "holiday" if day in public else "collective-leave"}
        for day, said in sorted(every.items())
    ]
    data = {
        "year": year,
        "source": f"Pustaka Python holidays {library.__version__}, {country}, hari libur nasional dan cuti bersama",
        "checked_on": today.isoformat(),
        "confirmed_by": None,
        "holidays": days,
    }
    return HEAD + DATE.sub(r"\1", spec_text(data))


def _categories(public: Any) -> tuple[str, ...]:
    return tuple(each for each in ("public", LEAVE) if each in public.supported_categories)


def _library() -> Any:
    try:
        import holidays
    except ImportError:
        raise SettingsInvalid(
            "the library `holidays` is not installed: pip install 'tertib[calendar]', "
            "or write schemas/reference/calendar-<country>-<year>.yml by hand"
        ) from None
    return holidays
