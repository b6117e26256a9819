"""
The backup was not restored before the system went live.

## Why

A backup that was never restored is a hope. Half of all backups that fail are found out on the day they are
needed.

## How it is detected

`backup.last_restore_test` of the deployment must lie within the 365 days before `go_live`, that day
included. Legacy systems owe it only where they promised the step.

## How to fix

Restore the backup into another place, compare, and write the day. A test after the first day of operation
belongs in the next report of monitoring.

## Bad

```diff projects/lapor/11-pasang-sistem.md
   minutes: {number: 000.1/40/KOM/III/2026, date: 2026-03-04}
-backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
+backup: {frequency: Setiap hari, last_restore_test: 2025-02-10}
 vulnerability_assessment: {date: 2026-03-02, high_open: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..tracing import trace
from . import Context, Finding, Project, find, rule

YEAR = timedelta(days=365)


@rule(
    "SEC006",
    "restored on {tested}, in operation since {live}: a restore must be tested within the year before that day",
    fix="Write the day of a restore test between {earliest} and {live}.",
    elsewhere="the first day of operation",
    also=("PRC082", "SEC007"),
)
def restore_not_tested(project: Project, context: Context) -> Iterator[Finding]:
    for record in trace(project).standing("deployment"):
        backup, live = record.content.get("backup"), record.content.get("go_live")
        if not backup or not live or not project.owes(record.step):
            continue
        day, tested = date.fromisoformat(live), date.fromisoformat(backup["last_restore_test"])
        if not day - YEAR <= tested <= day:
            yield find(
                record.at("backup", "last_restore_test"),
                record.at("go_live"),
                tested=tested,
                live=day,
                earliest=day - YEAR,
            )
