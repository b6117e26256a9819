"""
A round repeats one that does not exist.

## Why

The history of a step is a chain of rounds. A missing link hides what went wrong the first time.

## How it is detected

`rework.of` must name an earlier round of the same step that lies in the folder.

## How to fix

Name an earlier round, or bring back the one that is missing.

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
rework: {reason: Kolom lokasi ditambahkan., of: "3"}
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
    "PRC051",
    "rework.of names round {of}, which is no earlier round of this step: bring it back or name one of {known}",
    fix="Restore the file of round {of} from the history, or correct `rework.of`.",
)
def unknown_round(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.rework is None or step.repeats == "period":
            continue
        of = str(facts.rework.of)
        earlier = [each.round for each in project.rounds(step.id) if each.round and each.order < record.order]
        if of not in earlier:
            yield find(record.at("rework", "of"), of=of, known=earlier or "-")
