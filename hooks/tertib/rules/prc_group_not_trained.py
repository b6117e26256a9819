"""
A user group of the specification was not trained.

## Why

The specification says who will work with the system. A group without training learns it on the public.

## How it is detected

Every group of `user_groups` in the specification that counts has a session in some round of the training,
once one is no draft. Legacy records are not asked.

## How to fix

Hold a session for the group and record it, or drop the group in a new round of the specification.

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
  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026}
  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026}
evidence:
  - {type: minutes, number: 000.1/23/KOM/I/2026, date: 2026-01-09, archive: Srikandi}
  - {type: attendance, date: 2026-01-09, archive: Srikandi, publication: excluded}
meeting: {date: 2026-01-09, place: Aula, invitation: 000.1/19/KOM/I/2026, attendees: 8, units: [dpmptsp, kominfo]}
user_groups:
  - {id: petugas, name: Petugas izin, unit: dpmptsp, count: 10, access: edit}
  - {id: pengawas, name: Pengawas, unit: dpmptsp, count: 2, access: view}
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

```markdown projects/lapor/09-siapkan-operasi.md
---
step: siapkan-operasi
title: Kesiapan Operasi e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-24
finished: 2026-02-24
hours: 2
prepared_by: [office-staff]
approvals:
  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026}
evidence:
  - {type: minutes, number: 000.1/36/KOM/II/2026, date: 2026-02-24, archive: Srikandi}
  - {type: attendance, date: 2026-02-24, archive: Srikandi, publication: excluded}
meeting: {date: 2026-02-24, place: Aula, invitation: 000.1/35/KOM/II/2026, attendees: 9, units: [dpmptsp, kominfo]}
fixes:
  - {defect: TM-tanpa-lokasi, due: 2026-02-13, position: builder, status: fixed}
resolved: []
training_plan:
  - {date: 2026-02-26, place: Aula, group: petugas, capacity: 12}
  - {date: 2026-02-26, place: Aula, group: pengawas, capacity: 2}
go_live_target: 2026-03-04
---

## Uraian

Tidak ada temuan terbuka.
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
  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026}
  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026}
evidence:
  - {type: minutes, number: 000.1/23/KOM/I/2026, date: 2026-01-09, archive: Srikandi}
  - {type: attendance, date: 2026-01-09, archive: Srikandi, publication: excluded}
meeting: {date: 2026-01-09, place: Aula, invitation: 000.1/19/KOM/I/2026, attendees: 8, units: [dpmptsp, kominfo]}
user_groups:
  - {id: petugas, name: Petugas izin, unit: dpmptsp, count: 10, access: edit}
  - {id: pengawas, name: Pengawas, unit: dpmptsp, count: 2, access: view}
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

```markdown projects/lapor/09-siapkan-operasi.md
---
step: siapkan-operasi
title: Kesiapan Operasi e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-24
finished: 2026-02-24
hours: 2
prepared_by: [office-staff]
approvals:
  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026}
evidence:
  - {type: minutes, number: 000.1/36/KOM/II/2026, date: 2026-02-24, archive: Srikandi}
  - {type: attendance, date: 2026-02-24, archive: Srikandi, publication: excluded}
meeting: {date: 2026-02-24, place: Aula, invitation: 000.1/35/KOM/II/2026, attendees: 9, units: [dpmptsp, kominfo]}
fixes:
  - {defect: TM-tanpa-lokasi, due: 2026-02-13, position: builder, status: fixed}
resolved: []
training_plan:
  - {date: 2026-02-26, place: Aula, group: petugas, capacity: 12}
  - {date: 2026-02-26, place: Aula, group: pengawas, capacity: 2}
go_live_target: 2026-03-04
---

## Uraian

Tidak ada temuan terbuka.
```

```markdown projects/lapor/10-latih-pengguna.md
---
step: latih-pengguna
title: Pelatihan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-26
finished: 2026-02-26
hours: 3
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
evidence:
  - {type: attendance, date: 2026-02-26, archive: Srikandi, publication: excluded}
  - {type: report, number: 000.1/38/KOM/II/2026, date: 2026-02-26, archive: Srikandi}
sessions:
  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
  - {date: 2026-02-26, place: Aula, hours: 1, group: pengawas, invited: 2, attended: 2}
materials:
  - {title: Panduan pengguna, url: https://git.example.go.id/lapor/panduan, version: "1.0"}
evaluation: {pre: 50, post: 90, satisfaction: 4.5}
---

## Uraian

Sepuluh petugas hadir.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Record
from . import Context, Finding, Project, find, rule


@rule(
    "PRC102",
    "the group {group} was not trained: hold a session for it",
    fix="Add a session with `group: {group}`, or record a new round of the specification without the group.",
    elsewhere="the group",
    also=("PRC103", "PRC104"),
)
def group_not_trained(project: Project, context: Context) -> Iterator[Finding]:
    rounds = [
        record
        for step, record, facts in project.judged
        if step.record == "training" and facts.status != "draft" and project.owes(step.id)
    ]
    held = [record for record in rounds if "sessions" in record.content]
    if not held:
        return
    trained = {session["group"] for record in held for session in record.content["sessions"]}
    for specification in _specifications(project):
        for at, group in enumerate(specification.content.get("user_groups", ())):
            if group["id"] not in trained:
                place, declared = held[-1].at("sessions"), specification.at("user_groups", at, "id")
                yield find(place, declared, group=group["id"])


def _specifications(project: Project) -> Iterator[Record]:
    """The specifications that count."""
    steps = project.sop.of_kind("specification") if project.sop else ()
    return (record for record in (project.counting(step.id) for step in steps) if record)
