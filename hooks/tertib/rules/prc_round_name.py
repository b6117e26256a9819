"""
A round is not named by its number or period.

## Why

Rounds sort by their names, and the newest approved one counts. A name that is neither a number nor a
period sorts by chance.

## How it is detected

In a folder of rounds, a step that recurs by period has files such as `2026.md`, `2026-S1.md`, `2026-Q3.md`
or `2026-07.md`; every other step has `1.md`, `2.md`, and so on, without a gap.

## How to fix

Rename the file as the message says.

## Bad

```text taken-away.txt
projects/izin/05-pantau/2026-S1.md
```

```markdown projects/izin/05-pantau/semester-1.md
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

import re
from collections.abc import Iterator

from ..model import is_period
from . import Context, Finding, Project, find, rule

NUMBER = re.compile(r"^[1-9][0-9]{0,3}\Z")


@rule(
    "PRC008",
    "{name} is not the name of a round: name it {example}",
    fix="Rename the file to {example}, or to the number or period of its round.",
    also=("PRC050", "PRC052", "PRC054"),
)
def round_name(project: Project, context: Context) -> Iterator[Finding]:
    for record in project.records:
        step = project.sop.step(record.step) if project.sop and project.entry else None
        if step is None or record.round is None:
            continue
        by_period = step.repeats == "period"
        there = len(project.rounds(step.id))
        if not (is_period(record.round) if by_period else _is_number(record.round, there)):
            example = f"{context.today.year}-S1.md" if by_period else f"{there}.md"
            yield find(record.place, name=f"{record.round}.md", example=example)


def _is_number(name: str, there: int) -> bool:
    """Whether a name is the number of a round, and no larger than as many rounds as there are allow."""
    return bool(NUMBER.match(name)) and int(name) <= there
