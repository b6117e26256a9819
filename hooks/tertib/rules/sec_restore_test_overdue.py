"""
The backup was not restored for more than a year.

## Why

Systems grow and backups change. What could be restored last year may not be today.

## How it is detected

For systems in use: the newest `backup.last_restore_test` of the deployment and of all reports of
monitoring must not be older than 365 days. Judged by today, or by `--today`.

## How to fix

Restore the backup, and write the day into the next report of monitoring.

## Bad

```markdown projects/lapor/12-pantau-layanan/2026-S1.md
---
step: pantau-layanan
title: Pemantauan e-Lapor Semester 1 Tahun 2026
version: "1.0"
status: approved
publication: public
started: 2026-06-12
finished: 2026-06-15
prepared_by: [owner-staff]
approvals:
  - {position: office-head, date: 2026-06-17, method: e-signature, letter: 000.1/43/KOM/VI/2026, content: "1:sha256:037f3f2f009d896c3620e4c4d91db366f831319b817717a144057d65a91590a1"}
period: {from: 2026-03-04, to: 2026-06-12}
usage: {active_users: 24, transactions: 310, availability_pct: 99.9}
issues: []
incidents: {count: 0}
resolved: []
vulnerability_assessment: {date: 2026-06-05, high_open: 0}
decision: continue
---

## Uraian

Layanan berjalan tanpa gangguan.
```

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
backup: {frequency: Setiap hari, last_restore_test: 2025-05-05}
vulnerability_assessment: {date: 2026-03-02, high_open: 0}
audit: {date: 2026-03-03, type: Audit keamanan SPBE}
---

## Uraian

Rilis yang diterima dipasang di pusat data.
```

## Good

```markdown projects/lapor/12-pantau-layanan/2026-S1.md
---
step: pantau-layanan
title: Pemantauan e-Lapor Semester 1 Tahun 2026
version: "1.0"
status: approved
publication: public
started: 2026-06-12
finished: 2026-06-15
prepared_by: [owner-staff]
approvals:
  - {position: office-head, date: 2026-06-17, method: e-signature, letter: 000.1/43/KOM/VI/2026, content: "1:sha256:037f3f2f009d896c3620e4c4d91db366f831319b817717a144057d65a91590a1"}
period: {from: 2026-03-04, to: 2026-06-12}
usage: {active_users: 24, transactions: 310, availability_pct: 99.9}
issues: []
incidents: {count: 0}
resolved: []
backup: {last_restore_test: 2026-06-04}
vulnerability_assessment: {date: 2026-06-05, high_open: 0}
decision: continue
---

## Uraian

Layanan berjalan tanpa gangguan.
```

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
from datetime import timedelta

from ..declared import dates
from . import Context, Finding, Project, find, rule

YEAR = timedelta(days=365)
IN_USE = frozenset({"operational", "maintenance"})


@rule(
    "SEC007",
    "last restored on {tested}, due again on {due}: test the restore, and write its day into the next report",
    fix="Write `backup: {{last_restore_test: …}}` into the next report of monitoring.",
    clock=True,
)
def restore_test_overdue(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.status not in IN_USE:
        return
    tests = list(dates(project, ("backup", "last_restore_test")))
    if tests:
        tested, record = max(tests, key=lambda each: each[0])
        if tested + YEAR < context.today:
            yield find(record.at("backup", "last_restore_test"), tested=tested, due=tested + YEAR)
