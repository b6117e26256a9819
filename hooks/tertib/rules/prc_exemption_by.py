"""
A step is declared not applicable by a position that does not approve it.

## Why

Leaving a step out is a decision of those who would have approved it.

## How it is detected

`not_applicable.approved_by` must be among the step's `approvers`. Legacy records are not asked.

## How to fix

Have an approver of the step decide, and name that position.

## Bad

```diff projects/izin/02-penunjukan.md
 valid: {from: 2026-02-04, to: 2026-12-31}
+not_applicable: {reason: Analis sudah ditunjuk untuk sistem lain., approved_by: owner-head}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC049",
    "{position} does not approve this step and cannot declare it not applicable: {approvers} can",
    fix="Write the position that approves the step in `not_applicable.approved_by`.",
)
def exemption_by(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or facts.not_applicable is None or not project.owes(step.id):
            continue
        known, by = project.sop.positions, facts.not_applicable.approved_by
        if by in known and by not in step.may_approve:
            approvers = [known[each].name for each in sorted(step.may_approve)]
            place = record.at("not_applicable", "approved_by")
            yield find(place, position=known[by].name, approvers=approvers)
