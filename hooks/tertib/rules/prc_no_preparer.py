"""
A record does not say which position prepared it.

## Why

Who prepared a record answers for its content, and may not be the one who approves it.

## How it is detected

A record that is no draft must have `prepared_by`. A step marked `not_applicable` and the records of a
legacy system are not asked.

## How to fix

Write the positions that prepared the record, never names.

## Bad

```diff projects/izin/04-uji.md
 finished: 2026-03-11
-prepared_by: [owner-staff]
 approvals:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC043",
    "prepared_by is missing: write the position that prepared this record, such as {close}",
    fix="Add `prepared_by: [{close}]`, or the positions that did prepare it.",
)
def no_preparer(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or facts.status == "draft" or facts.prepared_by or facts.not_applicable:
            continue
        if project.owes(step.id):
            fitting = (
                name for name, each in project.sop.positions.items() if each.of in step.executors.prepares
            )
            yield find(record.at("status"), close=next(fitting, ""))
