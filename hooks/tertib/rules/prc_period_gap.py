"""
A period between two reports is not covered.

## Why

A recurring step watches a system without a break. A gap between periods is a time that nobody looked at.

## How it is detected

The periods of a recurring step follow each other from day to day. The first begins no later than the month
after the step it needs ended. Legacy records are not asked.

## How to fix

Record the missing period, or correct `period` of the record.

## Bad

```diff projects/izin/05-pantau/2026-S1.md
     content: "1:sha256:09f274c67bad87743f8b9c6ecf863edd1eb05dfeacd412c1991494b055c51583"
-period: {from: 2026-03-16, to: 2026-06-15}
+period: {from: 2026-05-04, to: 2026-06-15}
 usage: {active_users: 40, transactions: 120, availability_pct: 99.9}
```
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from ..model import Record
from ..sop import Length, Step
from . import Context, Finding, Project, find, rule

ONE_DAY = timedelta(days=1)


@rule(
    "PRC054",
    "nothing covers {first} to {last}: record that period, or correct period.from",
    fix="Run `tertib new {slug} {step}` for the period from {first} to {last}.",
)
def period_gap(project: Project, context: Context) -> Iterator[Finding]:
    for step in project.sop.steps if project.sop else ():
        if step.repeats != "period" or project.unread(step.id) or not project.owes(step.id):
            continue
        covered = _ended(project, step)
        limit = _end_of_next_month(covered) if covered else None
        for record in project.rounds(step.id):
            period = _period(record)
            if period is None:
                continue
            first, last = period
            if covered and limit and first.toordinal() > limit.toordinal() + 1:
                place, until = record.at("period", "from"), first - ONE_DAY
                yield find(place, slug=project.slug, step=step.id, first=covered + ONE_DAY, last=until)
            covered = limit = max(last, covered or last)


def _period(record: Record) -> tuple[date, date] | None:
    """The first and last day that an approved record covers."""
    period = record.content.get("period") if record.was_approved else None
    if not isinstance(period, dict) or not period.get("from") or not period.get("to"):
        return None
    return date.fromisoformat(period["from"]), date.fromisoformat(period["to"])


def _ended(project: Project, step: Step) -> date | None:
    """The last day of what a step needs, as far as it is done."""
    needs = (project.counting(need.id) for need in project.awaited(step))
    return max(
        (each.facts.finished for each in needs if each and each.facts and each.facts.finished), default=None
    )


def _end_of_next_month(day: date) -> date:
    later = Length(1, "month").after(day)
    return later.replace(day=monthrange(later.year, later.month)[1])
