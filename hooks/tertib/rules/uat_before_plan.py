"""
A case was executed before its plan was approved.

## Why

A plan approved after the test describes what was done, not what was asked. It can be written so that
everything passes.

## How it is detected

The first execution of a round is compared with the day on which the plan that it followed had all approvals
that it has. Legacy systems are not asked.

## How to fix

Correct the date that is wrong. If the plan was really late, test again.

## Bad

```diff projects/lapor/06-rancang-uji.md
 approvals:
-  - {position: owner-head, date: 2026-01-20, method: e-signature, letter: 000.1/28/DPM/I/2026, content: "1:sha256:59bf6e3b4dbc4629f6e6d153295f3130c42c94b99cd5b2b78de4d7e975ab344f"}
+  - {position: owner-head, date: 2026-02-12, method: e-signature, letter: 000.1/28/DPM/I/2026, content: "1:sha256:59bf6e3b4dbc4629f6e6d153295f3130c42c94b99cd5b2b78de4d7e975ab344f"}
 cases:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT018",
    "{case} was executed on {day}, but its plan was approved on {approved}: correct the dates, or test again",
    fix="Correct the date here or in {file}; if both are right, record a new round.",
    elsewhere="the approvals of the plan",
)
def before_plan(project: Project, context: Context) -> Iterator[Finding]:
    for report, plan in trace(project).followed:
        if plan.facts is None or not plan.facts.approvals or not project.owes(report.step):
            continue
        approved = max(each.date for each in plan.facts.approvals).isoformat()
        first = min(items((report,), "executions"), key=lambda each: str(each.data["date"]), default=None)
        if first and first.data["date"] < approved:
            case, day = first.data["case"], first.data["date"]
            place = plan.at("approvals")
            yield find(first.at("date"), place, case=case, day=day, approved=approved, file=plan.file)
