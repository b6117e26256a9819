"""
A record was approved before it was finished.

## Why

An approval is of finished work. A signature with an earlier date is of something else.

## How it is detected

The date of each approval is compared with `finished`. Legacy records are not asked.

## How to fix

Correct the date, or have the finished record approved.

## Bad

```diff projects/izin/04-uji.md
   - position: owner-head
-    date: 2026-03-11
+    date: 2026-03-10
     method: e-signature
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC032",
    "the approval is dated {date}, before the record was finished on {finished}: correct the date or approve it anew",
    fix="Write the day on which the finished record was approved.",
    also=("PRC030",),
)
def early_approval(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.finished is None or not project.owes(step.id):
            continue
        for at, approval in enumerate(facts.approvals):
            if approval.date < facts.finished:
                place = record.at("approvals", at, "date")
                yield find(place, record.at("finished"), date=approval.date, finished=facts.finished)
