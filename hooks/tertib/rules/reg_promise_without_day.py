"""
A legacy system promises steps and no day.

## Why

A promise without a day is never due, and so never kept.

## How it is detected

Where `legacy.catch_up` names steps, `legacy.due` says by when. An example owes nothing by a date.

## How to fix

Agree on a day and write it.

## Bad

```text taken-away.txt
projects/izin/03-rancangan.md
```

```diff projects/izin/index.md
 summary: Permohonan dan keputusan izin pemasangan reklame.
-entry: sop
+entry: legacy
 sop: tiny-2026
-stage: pantau
 status: operational
@@
 reviewed_on: 2026-06-16
+legacy: {reason: Berjalan sebelum register ada., since: 2019-03, catch_up: [rancangan]}
 ---
```

## Good

```text taken-away.txt
projects/izin/03-rancangan.md
```

```diff projects/izin/index.md
 summary: Permohonan dan keputusan izin pemasangan reklame.
-entry: sop
+entry: legacy
 sop: tiny-2026
-stage: pantau
 status: operational
@@
 reviewed_on: 2026-06-16
+legacy: {reason: Berjalan sebelum register ada., since: 2019-03, catch_up: [rancangan], due: 2026-12-31}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "REG035",
    "the promised steps have no day: write in `due` by when they are caught up",
    fix="Add `due` with the day by which the steps are caught up.",
)
def promise_without_day(project: Project, context: Context) -> Iterator[Finding]:
    entry = project.entry
    if entry is None or not project.legacy or entry.legacy is None or entry.example:
        return
    if entry.legacy.catch_up and entry.legacy.due is None:
        yield find(project.at("legacy", "catch_up"))
