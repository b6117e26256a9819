"""
A further round does not say why the step was repeated.

## Why

A step that was done again was done again for a reason, and readers of the history need it.

## How it is detected

Every numbered round after the first must have `rework` with `reason` and `of`.

## How to fix

Write why the step was repeated, and which round it repeats.

## Bad

```text taken-away.txt
projects/izin/04-uji.md
```

```markdown projects/izin/04-uji/1.md
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

```markdown projects/izin/04-uji/2.md
---
step: uji
title: Uji Terima e-Izin
version: "1.1"
status: approved
publication: public
started: 2026-03-12
finished: 2026-03-13
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-13
    method: e-signature
    letter: 000.1/16/DPM/III/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
tested:
  plan_version: "1.0"
  release: {tag: v1.0.0, commit: 0a1b2c3d}
executions:
  - {case: UAT-mohon, date: 2026-03-12, tester: owner-staff, result: pass}
defects: []
verdict: accepted
---

## Hasil

Permohonan dapat dicatat dan diputuskan.
```

## Good

```text taken-away.txt
projects/izin/04-uji.md
```

```markdown projects/izin/04-uji/1.md
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

```markdown projects/izin/04-uji/2.md
---
step: uji
title: Uji Terima e-Izin
version: "1.1"
status: approved
publication: public
started: 2026-03-12
finished: 2026-03-13
rework: {reason: Kolom lokasi ditambahkan., of: "1"}
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-13
    method: e-signature
    letter: 000.1/16/DPM/III/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
tested:
  plan_version: "1.0"
  release: {tag: v1.0.0, commit: 0a1b2c3d}
executions:
  - {case: UAT-mohon, date: 2026-03-12, tester: owner-staff, result: pass}
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
    "PRC050",
    "round {round} does not say why the step was repeated: add rework with reason and of",
    fix='Add `rework: {{reason: …, of: "{former}"}}`.',
)
def no_rework(project: Project, context: Context) -> Iterator[Finding]:
    for _, record, facts in project.judged:
        number = record.order[0]
        if number > 1 and facts.rework is None and facts.status != "draft":
            yield find(record.at("status"), round=number, former=number - 1)
