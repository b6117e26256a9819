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

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-03-09
finished: 2026-03-11
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
