"""
The outcome of a gate is withheld.

## Why

What a gate decided says whether the next steps may be taken. A record that withholds its outcome counts as passed,
and nobody can tell it from one that failed.

## How it is detected

A record without content that is no draft, of a kind whose outcome can be negative (the verdict of a UAT report, the
decision of a monitoring report), does not say this outcome. It is the one key of its kind that a record above
`public` keeps in a public repository.

## How to fix

Write the outcome. How it came about stays in the private checkout.

## Bad

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: restricted
exclusion: {basis: UU 14/2008 Pasal 17 huruf c, consequence_if_open: Kelemahan sistem diketahui., benefit_if_closed: Sistem tetap aman., until: 2027-03-11, decision: 188.4/20/KOM/III/2026}
started: 2026-03-09
finished: 2026-03-11
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-11
    method: e-signature
    letter: 000.1/14/DPM/III/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
evidence:
  - {type: official-report, number: 000.1/14/DPM/III/2026, date: 2026-03-11, archive: Srikandi}
---
```

## Good

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: restricted
exclusion: {basis: UU 14/2008 Pasal 17 huruf c, consequence_if_open: Kelemahan sistem diketahui., benefit_if_closed: Sistem tetap aman., until: 2027-03-11, decision: 188.4/20/KOM/III/2026}
started: 2026-03-09
finished: 2026-03-11
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-11
    method: e-signature
    letter: 000.1/14/DPM/III/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
evidence:
  - {type: official-report, number: 000.1/14/DPM/III/2026, date: 2026-03-11, archive: Srikandi}
verdict: accepted
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import contracts
from . import Context, Finding, Project, find, rule


@rule(
    "PRC026",
    "this record is {publication}, and its outcome decides what may follow: write `{key}` here",
    fix="Write `{key}`; everything else about it may stay where the content is kept.",
    also=("PRC024",),
)
def withheld_outcome(project: Project, context: Context) -> Iterator[Finding]:
    for record, facts in project.stubs:
        for key in contracts.negative_outcomes(record.kind) if record.kind else ():
            if record.content.get(key) is None:
                yield find(record.at("publication"), publication=facts.publication, key=key)
