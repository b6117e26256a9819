"""
A record that is no draft does not say when the work started or finished.

## Why

The order of steps and the standard time are judged by `started` and `finished`. Without them a record
proves that something was done, not when.

## How it is detected

Every record whose `status` is not `draft` must have both keys. A step marked `not_applicable` and the
records of a legacy system are not asked.

## How to fix

Write the first and the last day of the work.

## Bad

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-03-09
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

from ..words import Text
from . import Context, Finding, Project, find, rule

FIRST = Text(id="pertama", en="first")
LAST = Text(id="terakhir", en="last")


@rule(
    "PRC011",
    "{key} is missing: write the {which} day of the work, as YYYY-MM-DD",
    fix="Add `{key}:` with the {which} day of the work.",
)
def missing_dates(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.status == "draft" or facts.not_applicable or not project.owes(step.id):
            continue
        if facts.started is None:
            yield find(record.at("status"), key="started", which=FIRST)
        if facts.finished is None:
            yield find(record.at("status"), key="finished", which=LAST)
