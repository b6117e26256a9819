"""
Something was not handed over with the system.

## Why

The output of the step is the system, its database and its source code. What stays with the developers ties
the government to them.

## How it is detected

Each part of `handover` in a deployment record that is no draft must be true: source code, database,
documentation, and credentials that were changed. Legacy records are not asked.

## How to fix

Have the part handed over, then write true; a false one is no reason to leave the record out.

## Bad

```markdown projects/lapor/11-pasang-sistem.md
---
step: pasang-sistem
title: Pemasangan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-03-02
finished: 2026-03-04
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
evidence:
  - {type: official-report, number: 000.1/40/KOM/III/2026, date: 2026-03-04, archive: Srikandi}
go_live: 2026-03-04
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
hosting: {place: office-data-centre}
address: https://lapor.example.go.id
pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
handover:
  source_code: true
  database: false
  documentation: true
  credentials_rotated: true
  minutes: {number: 000.1/40/KOM/III/2026, date: 2026-03-04}
backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
vulnerability_assessment: {date: 2026-03-02, high_open: 0}
audit: {date: 2026-03-03, type: Audit keamanan SPBE}
---

## Uraian

Rilis yang diterima dipasang di pusat data.
```

## Good

```markdown projects/lapor/11-pasang-sistem.md
---
step: pasang-sistem
title: Pemasangan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-03-02
finished: 2026-03-04
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
evidence:
  - {type: official-report, number: 000.1/40/KOM/III/2026, date: 2026-03-04, archive: Srikandi}
go_live: 2026-03-04
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
hosting: {place: office-data-centre}
address: https://lapor.example.go.id
pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
handover:
  source_code: true
  database: true
  documentation: true
  credentials_rotated: true
  minutes: {number: 000.1/40/KOM/III/2026, date: 2026-03-04}
backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
vulnerability_assessment: {date: 2026-03-02, high_open: 0}
audit: {date: 2026-03-03, type: Audit keamanan SPBE}
---

## Uraian

Rilis yang diterima dipasang di pusat data.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC107",
    "{part} is false: the step is done when it was handed over",
    fix="Have it handed over and write `true`, or keep `status: draft` until then.",
)
def handover_incomplete(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        handover = record.content.get("handover") if step.record == "deployment" else None
        if not handover or facts.status in {"draft", "superseded"} or not project.owes(step.id):
            continue
        for part, done in handover.items():
            if done is False:
                yield find(record.at("handover", part), part=f"handover.{part}")
