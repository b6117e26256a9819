"""
A report is named for another period.

## Why

The name tells which report is the newest: the one whose period ended last counts. A name that runs ahead of what was
reported makes an old report stand for a period that nobody looked at.

## How it is detected

The name of the file stands for a year, half-year, quarter or month. At least one of its months must be
among those of `period`, from its first to its last day.

## How to fix

Rename the file to the period that it reports on, or correct `period`.

## Bad

```diff projects/izin/05-pantau/2026-S1.md
-period: {from: 2026-03-16, to: 2026-06-15}
+period: {from: 2025-03-16, to: 2025-06-15}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import months
from . import Context, Finding, Project, find, rule


@rule(
    "PRC028",
    "{file} is named for another period than it reports on: {first} to {last}",
    fix="Rename the file to the period that it reports on, or correct `period`.",
)
def other_period(project: Project, context: Context) -> Iterator[Finding]:
    for _, record, _ in project.judged:
        named, period = months(record.round or ""), record.content.get("period")
        if named is None or not isinstance(period, dict) or not period.get("from") or not period.get("to"):
            continue
        first, last = period["from"], period["to"]
        if last[:7] < named[0] or named[1] < first[:7]:
            yield find(record.at("period"), file=record.file, first=first, last=last)
