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

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-03-09
finished: 2026-03-11
prepared_by: [owner-staff, office-staff]
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
