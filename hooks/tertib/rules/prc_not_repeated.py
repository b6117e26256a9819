"""
A failed gate was tried again without repeating what it goes back to.

## Why

A gate that failed sends the work back to an earlier step. A new try of the same thing proves nothing.

## How it is detected

After a round with a negative outcome, the next round must start after a new approved round of the step in
`on_fail` that began on or after the failed one ended.

## How to fix

Record the round of the step that the message names, before this one.

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
verdict: rejected
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
from datetime import date

from ..model import Record
from . import Context, Finding, Project, find, rule


@rule(
    "PRC053",
    "round {former} ended negative, but step {number}. {title} was not repeated before this round: record its new round",
    fix="Write the new round of {step} with its `rework`, dated between {ended} and this round.",
    also=("PRC050", "PRC051"),
)
def not_repeated(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        back = project.sop.step(step.on_fail) if project.sop and step.on_fail else None
        if back is None or project.sop is None or not facts.started or not project.owes(step.id):
            continue
        before = [each for each in project.rounds(step.id) if each.order < record.order and each.was_approved]
        failed = before[-1] if before and before[-1].negative else None
        if failed is None or failed.facts is None or failed.facts.finished is None:
            continue
        if project.unread(back.id) or project.unread(step.id):
            continue
        if not any(_between(each, failed.facts.finished, facts.started) for each in project.rounds(back.id)):
            yield find(
                record.at("started"),
                failed.at("finished"),
                former=failed.round,
                number=project.sop.number_of(back.id),
                title=back.title,
                step=back.id,
                ended=failed.facts.finished,
            )


def _between(record: Record, first: date, last: date) -> bool:
    """Whether an approved round began and ended between two days."""
    facts = record.facts
    if facts is None or not record.was_approved or facts.started is None or facts.finished is None:
        return False
    return first <= facts.started and facts.finished <= last
