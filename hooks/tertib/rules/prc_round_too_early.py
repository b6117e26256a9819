"""
A round started before the round it repeats ended.

## Why

A step is repeated because its earlier round ended and was not enough. A round that begins earlier repeats
nothing.

## How it is detected

`started` of a round with `rework` is compared with `finished` of the round that `rework.of` names. Legacy
records are not asked.

## How to fix

Correct the dates, or the round that `rework.of` names.

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
started: 2026-03-10
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
  - {case: UAT-mohon, date: 2026-03-10, tester: owner-staff, result: pass}
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
    "PRC034",
    "this round started on {started}, before round {of}, which it repeats, ended on {ended}: correct the dates",
    fix="Write a start on or after {ended}, or name in `rework.of` the round that is repeated.",
    also=("PRC014", "PRC031", "PRC053"),
)
def round_too_early(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.rework is None or facts.started is None or not project.owes(step.id):
            continue
        of = str(facts.rework.of)
        former = next((each for each in project.rounds(step.id) if each.round == of), None)
        ended = former.facts.finished if former and former.facts else None
        if former and ended and facts.started < ended:
            yield find(record.at("started"), former.at("finished"), started=facts.started, of=of, ended=ended)
