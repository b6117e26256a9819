"""
A requirement answers a need that does not exist.

## Why

A requirement is justified by the need it answers. One that names a need nobody stated was invented, or its
id has a slip of the pen.

## How it is detected

`need` of every requirement and of every dropped need, in the plan and in the specification, must be the id
of a need in the record of the needs. Needs of drafts are known too.

## How to fix

Correct the id, or record the need where the needs are.

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
  - {id: KNF-beban, need: KB-beban, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
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
from difflib import get_close_matches

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "REQ002",
    "{need} is not among the needs: did you mean {close}?",
    fix="Write the id of a recorded need, such as {close}, or record {need}.",
)
def unknown_need(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for kind in ("requirement-plan", "specification") if thread.has("needs") else ():
        for key in ("requirements", "dropped_needs"):
            for each in items(thread.standing(kind), key):
                need = each.data.get("need")
                if need is not None and need not in thread.known_needs:
                    close = get_close_matches(need, sorted(thread.known_needs), n=1, cutoff=0)
                    yield find(each.at("need"), need=need, close=close)
