"""
More people use the system at once than there are.

## Why

Capacity is worked out from these two numbers. Where the peak is higher than all users together, one of
them was guessed, and the load test proves the wrong thing. The SOP of Karanganyar asks in its first
warning that load and coverage are worked out with care.

## How it is detected

In the specification, or in the plan while there is none: `capacity.concurrent_peak` must not be larger
than `capacity.users_total`.

## How to fix

Count the users again: all who will have an account, and how many of them work at the busiest minute.

## Bad

```markdown projects/lapor/03-sepakati-syarat.md
---
step: sepakati-syarat
title: Syarat e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-09
finished: 2026-01-09
hours: 2
prepared_by: [office-staff]
approvals:
  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
evidence:
  - {type: minutes, number: 000.1/23/KOM/I/2026, date: 2026-01-09, archive: Srikandi}
  - {type: attendance, date: 2026-01-09, archive: Srikandi, publication: excluded}
meeting: {date: 2026-01-09, place: Aula, invitation: 000.1/19/KOM/I/2026, attendees: 8, units: [dpmptsp, kominfo]}
user_groups:
  - {id: petugas, name: Petugas izin, unit: dpmptsp, count: 10, access: edit}
requirements:
  - {id: KF-kirim, need: KB-lapor, text: Sistem menerima laporan dan menolak laporan tanpa lokasi., priority: must, verification: test}
  - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
changes:
  - {requirement: KNF-beban, change: added, reason: Beban dibahas dalam rapat.}
dropped_needs: []
capacity:
  {users_total: 40, concurrent_peak: 60, tx_per_day: 100, data_growth_gb_year: 1, p95_ms_target: 2000, availability_pct: 99, coverage: [agency, public], growth_pct_year: 5}
security:
  authentication: local
  tls: true
  legal_ground: public-task
  backup: {frequency: Setiap hari, retention_days: 30}
  rto_hours: 8
  rpo_hours: 24
  incident_contact_role: office-head
  audit: {type: Audit keamanan SPBE, every: {value: 2, unit: year}}
sustainability:
  proprietary_deps: []
  no_integration_reason: Tidak ada sistem lain yang memerlukan laporan ini.
  maintainers_count: 2
  data_export: [csv]
  docs: [Panduan pengguna]
---

## Uraian

Rapat menyepakati tiga syarat.
```

## Good

```markdown projects/lapor/03-sepakati-syarat.md
---
step: sepakati-syarat
title: Syarat e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-09
finished: 2026-01-09
hours: 2
prepared_by: [office-staff]
approvals:
  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
evidence:
  - {type: minutes, number: 000.1/23/KOM/I/2026, date: 2026-01-09, archive: Srikandi}
  - {type: attendance, date: 2026-01-09, archive: Srikandi, publication: excluded}
meeting: {date: 2026-01-09, place: Aula, invitation: 000.1/19/KOM/I/2026, attendees: 8, units: [dpmptsp, kominfo]}
user_groups:
  - {id: petugas, name: Petugas izin, unit: dpmptsp, count: 10, access: edit}
requirements:
  - {id: KF-kirim, need: KB-lapor, text: Sistem menerima laporan dan menolak laporan tanpa lokasi., priority: must, verification: test}
  - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
changes:
  - {requirement: KNF-beban, change: added, reason: Beban dibahas dalam rapat.}
dropped_needs: []
capacity:
  {users_total: 40, concurrent_peak: 10, tx_per_day: 100, data_growth_gb_year: 1, p95_ms_target: 2000, availability_pct: 99, coverage: [agency, public], growth_pct_year: 5}
security:
  authentication: local
  tls: true
  legal_ground: public-task
  backup: {frequency: Setiap hari, retention_days: 30}
  rto_hours: 8
  rpo_hours: 24
  incident_contact_role: office-head
  audit: {type: Audit keamanan SPBE, every: {value: 2, unit: year}}
sustainability:
  proprietary_deps: []
  no_integration_reason: Tidak ada sistem lain yang memerlukan laporan ini.
  maintainers_count: 2
  data_export: [csv]
  docs: [Panduan pengguna]
---

## Uraian

Rapat menyepakati tiga syarat.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from . import Context, Finding, Project, find, rule


@rule(
    "CAP001",
    "{peak} at once of {users} users altogether: correct one of the two numbers",
    fix="Correct `concurrent_peak` or `users_total`.",
    elsewhere="all users",
    also=("CAP003", "CAP006", "CAP008"),
)
def peak_above_users(project: Project, context: Context) -> Iterator[Finding]:
    if found := declared(project, "capacity"):
        record, capacity = found
        if capacity["concurrent_peak"] > capacity["users_total"]:
            yield find(
                record.at("capacity", "concurrent_peak"),
                record.at("capacity", "users_total"),
                peak=capacity["concurrent_peak"],
                users=capacity["users_total"],
            )
