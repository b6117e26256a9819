"""
Something is recorded as done on a day that has not come.

## Why

A record says what was done. A date that has not come is a slip of the pen or a promise; neither is a
record.

## How it is detected

The dates of what has happened (start, end, approvals, evidence, letters, meetings, tests, restores, the end of a period
that is reported on) are compared with today, or with `--today`; so is `go_live` of a system in use, and the day of
retirement of one that is retired. Planned dates may lie ahead, and a draft may hold any.

## How to fix

Correct the date, or keep the record a draft until the day has come.

## Bad

```diff projects/izin/05-pantau/2026-S1.md
   - position: office-head
-    date: 2026-06-16
+    date: 2026-07-16
     method: e-signature
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import spoken, texts
from . import Context, Finding, Project, find, rule

ENTRY = ("reviewed_on", "users.as_of", "pse.registered_on", "pse.applied_on")
# What a status says has happened.
BY_STATUS = {"operational": ("go_live",), "maintenance": ("go_live",), "retired": ("retirement.date",)}
RECORD = (
    "started",
    "finished",
    "approvals.*.date",
    "evidence.*.date",
    "audit.date",
    "backup.last_restore_test",
    "consideration.date",
    "contract.date",
    "data_review.date",
    "executions.*.date",
    "handover.minutes.date",
    "letter.date",
    "meeting.date",
    "minutes.date",
    "period.to",
    "pse.applied_on",
    "pse.registered_on",
    "request_letter.date",
    "security.dpia.date",
    "security_scan.date",
    "sessions.*.date",
    "vulnerability_assessment.date",
)


@rule(
    "PRC033",
    "{key} is {date}, a day that has not come: correct it or wait",
    fix="Write the day on which it was done, or keep `status: draft` until then.",
    also=("PRC030", "PRC032", "PRC031", "PRC073"),
)
def future_date(project: Project, context: Context) -> Iterator[Finding]:
    today = context.today.isoformat()
    if project.source and project.entry:
        for path, day in texts(project.source.data, ENTRY + BY_STATUS.get(project.entry.status, ())):
            if day > today:
                yield find(project.at(*path), key=spoken(path), date=day)
    for record, facts in project.sound:
        for path, day in texts(record.content, RECORD) if facts.status != "draft" else ():
            if day > today:
                yield find(record.at(*path), key=spoken(path), date=day)
