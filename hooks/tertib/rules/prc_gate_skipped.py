"""
A gate is marked as not applicable.

## Why

A gate decides whether the work goes on. A gate that is skipped decides nothing.

## How it is detected

`not_applicable` must not stand in a record of a step that the SOP declares a `gate`.

## How to fix

Take the step and record its outcome.

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
not_applicable: {reason: Sistem sudah dikenal penggunanya., approved_by: owner-head}
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
    "PRC048",
    "this step is a gate and cannot be not_applicable: take it and record its outcome",
    fix="Remove `not_applicable` and record the step.",
    also=("PRC049",),
)
def gate_skipped(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if step.gate and facts.not_applicable:
            yield find(record.at("not_applicable"))
