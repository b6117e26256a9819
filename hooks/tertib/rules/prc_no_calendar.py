"""
The days off of a year are not known.

## Why

Working days are weekdays without the holidays and the collective leave of the year. Without a file of that
year the count is too high, and work looks slower than it was.

## How it is detected

The years between the dates of records whose standard time is in working days are compared with the files
`schemas/reference/calendar-<calendar>-<year>.yml` of the register and of Tertib. There is one note for all
years.

## How to fix

Run `tertib calendar` with the year, compare the file with the decision of the ministers and commit it.

## Bad

```diff schemas/sop/tiny-2026.yml
   - {id: test, title: {id: Dokumen Uji, en: Test Document}}
-time: {day_basis: working, hours_per_day: 7.5, calendar: id}
+time: {day_basis: working, hours_per_day: 7.5, calendar: kota}
 executors:
```

## Good

```diff schemas/sop/tiny-2026.yml
   - {id: test, title: {id: Dokumen Uji, en: Test Document}}
-time: {day_basis: working, hours_per_day: 7.5, calendar: id}
+time: {day_basis: working, hours_per_day: 7.5, calendar: kota}
 executors:
```

```yaml schemas/reference/calendar-kota-2026.yml
year: 2026
source: Keputusan wali kota tentang hari libur
checked_on: 2026-01-05
confirmed_by: office-head
holidays:
  - {date: 2026-02-17, name: Tahun Baru Imlek, kind: holiday}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..calendars import in_days
from ..model import Record
from . import Context, Finding, Level, Project, Register, find, rule


@rule(
    "PRC025",
    "the days off of {years} are not known, so every weekday of {years} counts as a working day: run `tertib calendar {year}`",
    fix="Run `tertib calendar {year}`, compare schemas/reference/calendar-{calendar}-{year}.yml with the official decision and commit it.",
    elsewhere="a record of such a year",
    level=Level.NOTE,
)
def no_calendar(register: Register, context: Context) -> Iterator[Finding]:
    lacking: dict[str, dict[int, Record]] = {}
    for project in register.projects:
        if project.sop and project.sop.time.day_basis == "working":
            name = project.sop.time.calendar
            for year, record in _years(project):
                if year not in register.calendars[name].years:
                    lacking.setdefault(name, {}).setdefault(year, record)
    for name, years in lacking.items():
        sop = next(sop for sop in register.sops.values() if sop.time.calendar == name)
        place, first = register.sop_sources[sop.id].place("time", "calendar"), min(years)
        yield find(place, years[first].at("started"), years=sorted(years), year=first, calendar=name)


def _years(project: Project) -> Iterator[tuple[int, Record]]:
    """The years over which working days are counted."""
    for step, record, facts in project.judged:
        counts = step.standard is not None and in_days(step.standard) and facts.status != "draft"
        if counts and facts.started and facts.finished and project.owes(step.id):
            yield from ((year, record) for year in range(facts.started.year, facts.finished.year + 1))
