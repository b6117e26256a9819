"""
The training plan has no session for a user group.

## Why

The meeting on operation fixes the days of training. A group that is not in the plan is not invited.

## How it is detected

Every group of `user_groups` in the specification that counts stands in `training_plan` of the operational
review, once it is no draft. Legacy records are not asked.

## How to fix

Plan a session for the group.

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

from . import Context, Finding, Project, find, rule


@rule(
    "PRC104",
    "the training plan has no session for the group {group}: add one",
    fix="Add an entry with `group: {group}` to `training_plan`.",
    elsewhere="the group",
    also=("PRC102", "PRC103"),
)
def group_not_planned(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        plan = record.content.get("training_plan") if step.record == "operational-review" else None
        if plan is None or facts.status in {"draft", "superseded"} or not project.owes(step.id):
            continue
        planned = {session["group"] for session in plan}
        for source in project.sop.of_kind("specification") if project.sop else ():
            specification = project.counting(source.id)
            groups = specification.content.get("user_groups", ()) if specification else ()
            for at, group in enumerate(groups):
                if specification and group["id"] not in planned:
                    declared = specification.at("user_groups", at, "id")
                    yield find(record.at("training_plan"), declared, group=group["id"])
