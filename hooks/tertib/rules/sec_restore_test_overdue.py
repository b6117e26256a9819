"""
The backup was not restored for more than a year.

## Why

Systems grow and backups change. What could be restored last year may not be today.

## How it is detected

For systems in use: the newest `backup.last_restore_test` of the deployment and of all reports of
monitoring must not be older than 365 days. Judged by today, or by `--today`.

## How to fix

Restore the backup, and write the day into the next report of monitoring.

## Bad

```diff projects/lapor/12-pantau-layanan/2026-S1.md
 resolved: []
-backup: {last_restore_test: 2026-06-04}
 vulnerability_assessment: {date: 2026-06-05, high_open: 0}
```

```diff projects/lapor/11-pasang-sistem.md
   minutes: {number: 000.1/40/KOM/III/2026, date: 2026-03-04}
-backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
+backup: {frequency: Setiap hari, last_restore_test: 2025-05-05}
 vulnerability_assessment: {date: 2026-03-02, high_open: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ..declared import dates
from . import Context, Finding, Project, find, rule

YEAR = timedelta(days=365)
IN_USE = frozenset({"operational", "maintenance"})


@rule(
    "SEC007",
    "last restored on {tested}, due again on {due}: test the restore, and write its day into the next report",
    fix="Write `backup: {{last_restore_test: …}}` into the next report of monitoring.",
    clock=True,
)
def restore_test_overdue(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.status not in IN_USE:
        return
    tests = list(dates(project, ("backup", "last_restore_test")))
    if tests:
        tested, record = max(tests, key=lambda each: each[0])
        if tested + YEAR < context.today:
            yield find(record.at("backup", "last_restore_test"), tested=tested, due=tested + YEAR)
