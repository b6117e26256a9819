"""
A step goes on although the gate before it was not passed.

## Why

A gate decides whether the work goes on. What is approved after a negative outcome rests on a decision that
says no.

## How it is detected

Where the counting record of a gate is negative, no step that needs it may have an approved record.

## How to fix

Repeat what the gate sends back to and pass it in a new round, or take the approval of this record back.

## Bad

```diff projects/izin/04-uji.md
 defects: []
-verdict: accepted
+verdict: rejected
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..contracts import negative_outcomes
from ..model import Record
from . import Context, Finding, Place, Project, find, rule


@rule(
    "PRC015",
    "this record is approved, but step {number}. {title} before it ended negative: pass it in a new round first",
    fix="Repeat the step, record the new round with its outcome, and approve this record after it.",
    also=("PRC016", "PRC060", "PRC053", "PRC052"),
)
def gate_blocks(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None:
        return
    for step in project.sop.steps:
        counting = project.counting(step.id)
        if counting is None or not project.owes(step.id):
            continue
        for need in project.awaited(step):
            before = project.counting(need.id)
            if need.gate and before is not None and before.negative and not project.unread(need.id):
                number = project.sop.number_of(need.id)
                yield find(counting.at("status"), _outcome(before), number=number, title=need.title)


def _outcome(record: Record) -> Place:
    """Where a record states its outcome."""
    keys = negative_outcomes(record.kind) if record.kind else {}
    return next((record.at(key) for key in keys if key in record.content), record.place)
