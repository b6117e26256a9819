"""
A case was executed outside the days of the round.

## Why

A result dated before the test began or after it was closed belongs to another test, or was written in
afterwards.

## How it is detected

`date` of every execution must lie between `started` and `finished` of its round, both days included.

## How to fix

Correct the date, or the days of the round. A case repeated later belongs into a new round.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
-  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
+  - {case: UAT-tanggapi, date: 2026-02-23, tester: owner-staff, result: pass}
   - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT017",
    "{case} was executed on {day}, outside this round ({started} to {finished}): correct the date",
    fix="Write the day on which {case} was executed, or record it in the round of that day.",
)
def outside_round(project: Project, context: Context) -> Iterator[Finding]:
    for report in trace(project).reports:
        facts = report.facts
        if facts is None or facts.started is None or facts.finished is None:
            continue
        first, last = facts.started.isoformat(), facts.finished.isoformat()
        for each in items((report,), "executions"):
            if not first <= each.data["date"] <= last:
                day = each.data["date"]
                yield find(each.at("date"), case=each.data["case"], day=day, started=first, finished=last)
