"""
A system went live without a vulnerability assessment.

## Why

What was never looked for is not absent. The assessment is the last moment at which a hole can be closed
before it is found by others.

## How it is detected

A deployment that counts must have `vulnerability_assessment`. Legacy systems owe it only where they
promised the step.

## How to fix

Have the system assessed, and write the day and how much that is severe is open.

## Bad

```diff projects/lapor/11-pasang-sistem.md
 backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
-vulnerability_assessment: {date: 2026-03-02, high_open: 0}
 audit: {date: 2026-03-03, type: Audit keamanan SPBE}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "SEC005",
    "installed without a vulnerability assessment: have the system assessed, and write its day",
    fix="Add `vulnerability_assessment: {{date: …, high_open: 0}}`.",
)
def not_assessed(project: Project, context: Context) -> Iterator[Finding]:
    for record in trace(project).standing("deployment"):
        if not record.content.get("vulnerability_assessment") and project.owes(record.step):
            yield find(record.at("go_live"))
