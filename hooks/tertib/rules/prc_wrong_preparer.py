"""
A record is prepared by a position that does not prepare this step.

## Why

The SOP says which executor works in each step. Work done by another is outside its duty.

## How it is detected

The executor that a position in `prepared_by` belongs to must be among the step's `executors.prepares`.
Legacy records are not asked.

## How to fix

Name the position that prepared the record; if the work was done by another executor, that is a matter for
the SOP.

## Bad

```diff projects/izin/04-uji.md
 finished: 2026-03-11
-prepared_by: [owner-staff]
+prepared_by: [owner-staff, office-staff]
 approvals:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC045",
    "{position} belongs to {executor}, which does not prepare this step: {right} does",
    fix="Write a position of {right}.",
    also=("PRC080",),
)
def wrong_preparer(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or not step.executors.prepares or not project.owes(step.id):
            continue
        executors, right = project.sop.executors, step.executors.prepares
        for at, name in enumerate(facts.prepared_by):
            position = project.sop.positions.get(name)
            if position and position.of not in right:
                yield find(
                    record.at("prepared_by", at),
                    position=position.name,
                    executor=executors[position.of].name if position.of else "-",
                    right=[executors[each].name for each in right],
                )
