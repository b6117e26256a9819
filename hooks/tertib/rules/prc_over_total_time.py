"""
The whole took longer than the SOP gives for all steps, and nothing says why.

## Why

Some procedures fix only the time of the whole. It is the promise to the agency that asked for the system.

## How it is detected

Where the SOP sets `time.total`, the days from the first day of work to the end of each step that ends are
compared with it: the first approved round of each step, since rework is no slip. Only the step with which
the time ran out is named. Steps that go on, drafts and legacy records are not asked.

## How to fix

Write `deviation` with the reason and the position that accepts it in the record that the message names.

## Bad

```diff schemas/sop/tiny-2026.yml
   - {id: test, title: {id: Dokumen Uji, en: Test Document}}
-time: {day_basis: working, hours_per_day: 7.5, calendar: id}
+time: {day_basis: working, hours_per_day: 7.5, calendar: id, total: {value: 20, unit: day}}
 executors:
```

## Good

```diff schemas/sop/tiny-2026.yml
   - {id: test, title: {id: Dokumen Uji, en: Test Document}}
-time: {day_basis: working, hours_per_day: 7.5, calendar: id}
+time: {day_basis: working, hours_per_day: 7.5, calendar: id, total: {value: 30, unit: day}}
 executors:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..calendars import by_dates, in_days
from ..model import Record
from . import Context, Finding, Project, find, rule


@rule(
    "PRC019",
    "with this step the work has taken {spent} since {first}, the SOP gives {standard} for the whole: say why in `deviation`",
    fix="Add `deviation` with `reason` and `approved_by`, a position that approves this step; or correct the dates.",
    elsewhere="the first day of work",
)
def over_total_time(project: Project, context: Context) -> Iterator[Finding]:
    time = project.sop.time if project.sop else None
    if time is None or time.total is None or not in_days(time.total):
        return
    calendar, days = context.register.calendars[time.calendar], _days(project)
    first, beginning = min(((started, record) for started, _, record in days), key=_day, default=(None, None))
    for _, finished, record in sorted(days, key=lambda each: each[1]):
        if first is None or beginning is None or record.facts is None:
            return
        spent = by_dates(time.total, first, finished, time, calendar)
        if spent.over:
            if not record.facts.deviation:
                yield find(
                    record.at("finished"),
                    beginning.at("started"),
                    spent=spent.spent,
                    standard=spent.standard,
                    first=first,
                )
            return


def _days(project: Project) -> list[tuple[date, date, Record]]:
    """The first approved round of each step that ends, with its first and last day."""
    found: dict[str, tuple[date, date, Record]] = {}
    for step, record, facts in project.judged:
        goes_on = step.repeats == "period" or (step.duration is not None and step.duration.ongoing)
        if goes_on or not record.was_approved or facts.not_applicable or not project.owes(step.id):
            continue
        if facts.started and facts.finished and facts.started <= facts.finished:
            known = found.get(step.id)
            if known is None or facts.started < known[0]:
                found[step.id] = facts.started, facts.finished, record
    return list(found.values())


def _day(each: tuple[date, Record]) -> date:
    return each[0]
