"""
A record was approved before it was finished.

## Why

An approval is of finished work. A signature with an earlier date is of something else.

## How it is detected

The date of each approval is compared with `finished`. Legacy records are not asked.

## How to fix

Correct the date, or have the finished record approved.

## Bad

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-03-09
finished: 2026-03-11
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-10
    method: e-signature
    letter: 000.1/14/DPM/III/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
tested:
  plan_version: "1.0"
  release: {tag: v1.0.0, commit: 0a1b2c3d}
executions:
  - {case: UAT-mohon, date: 2026-03-10, tester: owner-staff, result: pass}
defects: []
verdict: accepted
---

## Hasil

Permohonan dapat dicatat dan diputuskan.
```

## Good

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-03-09
finished: 2026-03-11
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-11
    method: e-signature
    letter: 000.1/14/DPM/III/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
tested:
  plan_version: "1.0"
  release: {tag: v1.0.0, commit: 0a1b2c3d}
executions:
  - {case: UAT-mohon, date: 2026-03-10, tester: owner-staff, result: pass}
defects: []
verdict: accepted
---

## Hasil

Permohonan dapat dicatat dan diputuskan.
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
