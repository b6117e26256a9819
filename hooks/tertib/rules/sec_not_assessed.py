"""
A system went live without a vulnerability assessment.

## Why

What was never looked for is not absent. The assessment is the last moment at which a hole can be closed
before it is found by others.

## How it is detected

A deployment that counts must have `vulnerability_assessment`. Legacy systems owe it only where they
promised the step.

## How to fix

Have the system assessed, and write the day and how much that is severe is open.

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
  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
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
  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
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

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "SEC005",
    "installed without a vulnerability assessment: have the system assessed, and write its day",
    fix="Add `vulnerability_assessment: {{date: …, high_open: 0}}`.",
)
def not_assessed(project: Project, context: Context) -> Iterator[Finding]:
    for record in trace(project).standing("deployment"):
        if not record.content.get("vulnerability_assessment") and project.owes(record.step):
            yield find(record.at("go_live"))
