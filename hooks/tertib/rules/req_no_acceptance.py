"""
Nothing decides when a requirement is met.

## Why

A requirement without a criterion and without a test is accepted by mood. The vendor says it is done, the
owner says it is not, and both can be right.

## How it is detected

Once there is a test plan, every requirement of the final list that no case tests must have `acceptance`. A
`must` requirement has to have a case: that is another rule.

## How to fix

Write a test case for it, or an acceptance criterion that two people would judge alike.

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
  - {id: KNF-unduh, need: KB-lapor, text: Laporan satu bulan diunduh dalam 60 detik., priority: should, verification: inspection}
changes:
  - {requirement: KNF-beban, change: added, reason: Beban dibahas dalam rapat.}
  - {requirement: KNF-unduh, change: added, reason: Diminta petugas dalam rapat.}
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

```markdown projects/lapor/07-buat-purwarupa/2.md
---
step: buat-purwarupa
title: Purwarupa e-Lapor Putaran 2
version: "1.0"
status: approved
publication: public
started: 2026-02-11
finished: 2026-02-13
prepared_by: [builder]
approvals:
  - {position: office-head, date: 2026-02-13, method: e-signature, letter: 000.1/31/KOM/II/2026, content: "1:sha256:2ceed2ff32a9d8eed87088634622c8d645ddc574290fe308ed570ae3662cfb4f"}
rework: {reason: Laporan tanpa lokasi masih diterima., of: "1"}
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
implemented: [KF-kirim, KF-tanggapi, KNF-beban, KNF-unduh]
not_implemented: []
tests: {passed: 40, failed: 0}
security_scan: {tool: Pemindai kode, date: 2026-02-13, critical: 0, high: 0}
---

## Uraian

Laporan tanpa lokasi sekarang ditolak.
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

```markdown projects/lapor/07-buat-purwarupa/2.md
---
step: buat-purwarupa
title: Purwarupa e-Lapor Putaran 2
version: "1.0"
status: approved
publication: public
started: 2026-02-11
finished: 2026-02-13
prepared_by: [builder]
approvals:
  - {position: office-head, date: 2026-02-13, method: e-signature, letter: 000.1/31/KOM/II/2026, content: "1:sha256:2ceed2ff32a9d8eed87088634622c8d645ddc574290fe308ed570ae3662cfb4f"}
rework: {reason: Laporan tanpa lokasi masih diterima., of: "1"}
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
implemented: [KF-kirim, KF-tanggapi, KNF-beban]
not_implemented: []
tests: {passed: 40, failed: 0}
security_scan: {tool: Pemindai kode, date: 2026-02-13, critical: 0, high: 0}
---

## Uraian

Laporan tanpa lokasi sekarang ditolak.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "REQ005",
    "{requirement} has neither a test case nor an acceptance criterion: nothing decides when it is met",
    fix="Add `acceptance:` to {requirement}, or a case for it to {file}.",
)
def no_acceptance(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for requirement in thread.requirements.values() if thread.has("uat-plan") else ():
        data = requirement.data
        if requirement.id in thread.tests or data.get("acceptance") or data["priority"] == "must":
            continue
        file = thread.standing("uat-plan")[0].file
        yield find(requirement.at("id"), requirement=requirement.id, file=file)
