"""
A record is approved by a position that does not approve this step.

## Why

The SOP says who may vouch for a step. Another signature may be well meant, and does not count.

## How it is detected

The position of each approval, or the one it was given on behalf of, must be among the step's `approvers`.
Legacy records are not asked.

## How to fix

Have the right position approve. A signature given for it says so in `on_behalf_of`, with its letter.

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
  - position: office-head
    date: 2026-03-11
    method: wet-signature
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
    "PRC042",
    "{position} does not approve this step: its approval is that of {approvers}",
    fix="Write the approval of {approvers}; one given for it says `on_behalf_of` and its letter.",
    also=("PRC040",),
)
def not_an_approver(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or not project.owes(step.id):
            continue
        known = project.sop.positions
        for at, approval in enumerate(facts.approvals):
            given = approval.counts_for
            if given in known and given not in step.may_approve:
                approvers = [known[each].name for each in sorted(step.may_approve)]
                yield find(
                    record.at("approvals", at, "position"), position=known[given].name, approvers=approvers
                )
