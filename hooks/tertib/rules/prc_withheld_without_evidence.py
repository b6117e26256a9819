"""
Nothing says where the content of a withheld record is kept.

## Why

A record above `public` has no content where the repository is public, so nobody can read here whether the work was
done. An auditor must be able to find it: without that, a record that says nothing would do for any step.

## How it is detected

A record without content that is no draft names no evidence with the archive where it is kept (`archive`) and by
which it can be known: its number, or the digest of its file (`sha256`).

## How to fix

Name the document that holds the content under `evidence`, with its number and its archive.

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
  - {type: minutes, date: 2026-03-11}
verdict: accepted
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

from . import Context, Finding, Project, find, rule


@rule(
    "PRC027",
    "this record is {publication} and without content, and no evidence says where the content is kept",
    fix="Name the document that holds the content under `evidence`, with `number` or `sha256`, and `archive`.",
    also=("PRC024",),
)
def withheld_without_evidence(project: Project, context: Context) -> Iterator[Finding]:
    for record, facts in project.stubs:
        if not any(each.archive and (each.number or each.sha256) for each in facts.evidence):
            place = record.at("evidence") if facts.evidence else record.at("publication")
            yield find(place, publication=facts.publication)
