"""
A record that is no draft does not say when the work started or finished.

## Why

The order of steps and the standard time are judged by `started` and `finished`. Without them a record
proves that something was done, not when.

## How it is detected

Every record whose `status` is not `draft` must have both keys. A step marked `not_applicable` and the
records of a legacy system are not asked.

## How to fix

Write the first and the last day of the work.

## Bad

```diff projects/izin/04-uji.md
 started: 2026-03-09
-finished: 2026-03-11
 prepared_by: [owner-staff]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Text
from . import Context, Finding, Project, find, rule

FIRST = Text(id="pertama", en="first")
LAST = Text(id="terakhir", en="last")


@rule(
    "PRC011",
    "{key} is missing: write the {which} day of the work, as YYYY-MM-DD",
    fix="Add `{key}:` with the {which} day of the work.",
)
def missing_dates(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.status == "draft" or facts.not_applicable or not project.owes(step.id):
            continue
        if facts.started is None:
            yield find(record.at("status"), key="started", which=FIRST)
        if facts.finished is None:
            yield find(record.at("status"), key="finished", which=LAST)
