"""
Two records bear the approval of one content.

## Why

An approval vouches for one record: what one system did in one step. A record that was copied whole, with its approval,
has a digest that fits, and nobody approved that this system did it, or did it again.

## How it is detected

The part of a digest that stands for the record is sought in all other records of the register. Dates, positions and
text are part of it, so two records that were each written never share one.

## How to fix

Write what was done here, in this round or period, have it approved, then run `tertib approve`.

## Bad

```text keep-digests
As they are.
```

```markdown projects/izin/05-pantau/2026-S2.md
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
    content: "1:sha256:09f274c67bad87743f8b9c6ecf863edd1eb05dfeacd412c1991494b055c51583"
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

from ..digest import parts
from ..model import Record
from . import Context, Finding, Register, find, rule


@rule(
    "APR004",
    "this approval is that of {other}: a record that was copied is approved by nobody",
    fix="Write what was done here, have it approved, then run `tertib approve {file} --position {id}`.",
    elsewhere="the record that bears the same digest",
    also=("APR002", "PRC028"),
)
def copied_approval(register: Register, context: Context) -> Iterator[Finding]:
    known: dict[str, tuple[Record, int]] = {}
    for project in register.projects:
        for _, record, facts in project.judged:
            for at, approval in enumerate(facts.approvals):
                if approval.content is None or facts.status == "draft":
                    continue
                of, where = known.setdefault(parts(approval.content)[0], (record, at))
                if of is not record:
                    yield find(
                        record.at("approvals", at, "content"),
                        of.at("approvals", where, "content"),
                        other=of.file,
                        file=record.file,
                        id=approval.position,
                    )
