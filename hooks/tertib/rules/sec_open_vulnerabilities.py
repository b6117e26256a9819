"""
A system runs with known severe vulnerabilities.

## Why

What the assessment found is known to attackers too. A system goes live when nothing severe is open.

## How it is detected

`vulnerability_assessment.high_open` of the deployment must be 0. In the newest approved period of
monitoring it is a warning, unless the decision of that period is to repair, to extend or to stop. How many
are open is never repeated.

## How to fix

Have them closed and assessed again, and write the new day and number.

## Bad

```diff projects/lapor/11-pasang-sistem.md
 backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
-vulnerability_assessment: {date: 2026-03-02, high_open: 0}
+vulnerability_assessment: {date: 2026-03-02, high_open: 2}
 audit: {date: 2026-03-03, type: Audit keamanan SPBE}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule

# Decisions that do something about it.
ANSWERS = frozenset({"extend", "repair", "stop"})


@rule(
    "SEC004",
    "severe vulnerabilities are open: have them closed and the system assessed again",
    fix="Write the day of the new assessment, and `high_open: 0`.",
    secret=True,
)
def open_vulnerabilities(project: Project, context: Context) -> Iterator[Finding]:
    for kind, level in (("deployment", Level.ERROR), ("monitoring", Level.WARNING)):
        for record in trace(project).standing(kind):
            assessed = record.content.get("vulnerability_assessment")
            if assessed and assessed["high_open"] > 0 and record.content.get("decision") not in ANSWERS:
                yield find(record.at("vulnerability_assessment"), level=level)
