"""
A step took longer than its standard time, and nothing says why.

## Why

The SOP fixes a standard time for each step. Taking longer is no crime, but it is a deviation that somebody
has to explain and somebody has to accept; otherwise no one learns which standard is wrong and which work
was late.

## How it is detected

Each round is judged by itself, and rework is no slip: in working days (or calendar days, as
`time.day_basis` of the SOP says) from `started` to `finished`, both counted, with the days off of the
calendar; a step whose standard is in hours or minutes by `hours`. Records with a `deviation`, drafts,
legacy records and steps declared not applicable are not asked.

## How to fix

Write `deviation` with the reason and the position that accepts it, or correct the dates.

## Bad

```diff projects/izin/03-rancangan.md
 started: 2026-02-09
-finished: 2026-02-11
+finished: 2026-02-13
 prepared_by: [analyst]
@@
   - position: office-head
-    date: 2026-02-11
+    date: 2026-02-13
     method: e-signature
```

## Good

```diff projects/izin/03-rancangan.md
 started: 2026-02-09
-finished: 2026-02-11
+finished: 2026-02-13
+deviation: {reason: Bentuk surat keputusan berubah di tengah perancangan., approved_by: office-head}
 prepared_by: [analyst]
@@
   - position: office-head
-    date: 2026-02-11
+    date: 2026-02-13
     method: e-signature
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..calendars import in_days
from ..standards import spent
from . import Context, Finding, Project, find, rule


@rule(
    "PRC014",
    "the work took {spent}, the SOP gives {standard}: say why in `deviation`",
    fix="Add `deviation` with `reason` and `approved_by`, a position that approves this step; or correct the dates.",
)
def over_standard_time(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.status == "draft" or facts.not_applicable or facts.deviation or not project.owes(step.id):
            continue
        took = spent(step, facts, project, context.register.calendars)
        if took and took.over:
            key = "finished" if step.standard and in_days(step.standard) else "hours"
            yield find(record.at(key), spent=took.spent, standard=took.standard)
