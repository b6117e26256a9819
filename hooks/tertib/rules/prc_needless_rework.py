"""
A first round or a period says that it repeats another.

## Why

A period follows another and repeats nothing; a first round has nothing to repeat. `rework` there hides a
round or says what is not so.

## How it is detected

`rework` must not stand in a step that recurs by period, nor in a single record or a first round.

## How to fix

Remove `rework`. If a round is repeated, put both into a folder of rounds.

## Bad

```markdown projects/izin/05-pantau/2026-S1.md
---
step: pantau
title: Pemantauan e-Izin Semester 1 Tahun 2026
version: "1.0"
status: approved
publication: public
started: 2026-06-15
finished: 2026-06-16
prepared_by: [owner-staff]
approvals:
  - position: office-head
    date: 2026-06-16
    method: e-signature
    letter: 000.1/15/KOM/VI/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
period: {from: 2026-03-16, to: 2026-06-15}
usage: {active_users: 40, transactions: 120, availability_pct: 99.9}
incidents: {count: 0}
decision: continue
rework: {reason: Diisi ulang., of: "2025-S2"}
---

## Pemantauan

Sistem berjalan baik.
```

## Good

```markdown projects/izin/05-pantau/2026-S1.md
---
step: pantau
title: Pemantauan e-Izin Semester 1 Tahun 2026
version: "1.0"
status: approved
publication: public
started: 2026-06-15
finished: 2026-06-16
prepared_by: [owner-staff]
approvals:
  - position: office-head
    date: 2026-06-16
    method: e-signature
    letter: 000.1/15/KOM/VI/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
period: {from: 2026-03-16, to: 2026-06-15}
usage: {active_users: 40, transactions: 120, availability_pct: 99.9}
incidents: {count: 0}
decision: continue
---

## Pemantauan

Sistem berjalan baik.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Text
from . import Context, Finding, Project, find, rule

PERIOD = Text(id="sebuah periode tidak mengulang periode lain", en="a period does not repeat another")
FIRST = Text(id="ini putaran pertama", en="this is the first round")


@rule(
    "PRC052",
    "rework does not belong here: {why}",
    fix="Remove `rework`, or record the repetition as a numbered round.",
    also=("PRC051",),
)
def needless_rework(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.rework is None:
            continue
        if step.repeats == "period":
            yield find(record.at("rework"), why=PERIOD)
        elif record.order[0] <= 1:
            yield find(record.at("rework"), why=FIRST)
