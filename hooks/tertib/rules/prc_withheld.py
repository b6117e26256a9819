"""
A record's content is withheld and was not checked here.

## Why

A record above `public` is a stub where the repository is public: its content lies elsewhere. Readers
should know that headings and keys were not checked. What the stub owes all the same, other rules ask for: approvals
with their digest, the outcome of a gate, and where the content is kept.

## How it is detected

A record that is no draft, is not public and has no body. Where `repository` of `register.yml` is not public the
content belongs here, and its absence is an error.

## How to fix

Where the repository is public nothing is to be done here. Lay the content over from the private checkout to have it checked.

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
verdict: accepted
---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule


@rule(
    "PRC024",
    "headings and keys were not checked because this record is {publication} and its content is withheld",
    fix="Run the check where the content is laid over, or leave it.",
    level=Level.NOTE,
)
def withheld(project: Project, context: Context) -> Iterator[Finding]:
    level = Level.ERROR if context.settings.repository != "public" else None
    for record, facts in project.stubs:
        yield find(record.at("publication"), publication=facts.publication, level=level)
