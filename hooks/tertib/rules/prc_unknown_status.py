"""
The register status is not one of the SOP's.

## Why

The SOP says which statuses a system goes through and what backs each. A status it does not know is backed
by nothing.

## How it is detected

`status` of the entry is looked up in `statuses` of the SOP.

## How to fix

Write one of the SOP's statuses.

## Bad

```yaml schemas/sop/tiny-2026.yml
id: tiny-2026
number: "1"
title: {id: Pembuatan Sistem Informasi, en: Making of Information Systems}
created: 2026-01
approved: 2026-01
approved_by: office-head
authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
legal_basis: [pp-71-2019]
recorded_documents:
  - {id: needs, title: {id: Dokumen Kebutuhan, en: Needs Document}}
  - {id: test, title: {id: Dokumen Uji, en: Test Document}}
time: {day_basis: working, hours_per_day: 7.5, calendar: id}
executors:
  office: {name: {id: Dinas Kominfo, en: Communications Office}}
  owner: {name: {id: Pemilik Sistem, en: Owner of the system}}
  analyst: {name: {id: Analis Sistem, en: Systems analyst}}
positions:
  office-head: {of: office, name: {id: Kepala Dinas, en: Head of the office}}
  office-staff: {of: office, name: {id: Staf Dinas, en: Staff of the office}}
  owner-head: {of: owner, name: {id: Kepala Pemilik Sistem, en: Head of the owner}}
  owner-staff: {of: owner, name: {id: Staf Pemilik Sistem, en: Staff of the owner}}
  analyst: {of: analyst, name: {id: Analis Sistem, en: Systems analyst}}
segregation:
  - [prepares, approves]
  - [analyst, tester]
statuses:
  planned: {}
  development: {done: [penunjukan]}
  trial: {done: [rancangan]}
  operational: {done: [uji], current: [pantau]}
  retired: {}
steps:
  - id: kebutuhan
    title: {id: Identifikasi kebutuhan, en: Identification of needs}
    phase: analysis
    executors: {prepares: [owner], approves: [owner], source: confirmed}
    approvers: [owner-head]
    equipment: {id: Dokumen kebutuhan, en: Needs document}
    duration: {value: 2, unit: day}
    output: {id: Dokumen, en: Document}
    needs: []
    record: document
    documents: [needs]
    headings: [Latar Belakang, Kebutuhan]
  - id: penunjukan
    title: {id: Penunjukan analis, en: Appointment of the analyst}
    phase: planning
    executors: {prepares: [office], approves: [office], source: confirmed}
    approvers: [office-head]
    equipment: {id: Surat perintah, en: Letter of assignment}
    duration: {value: 1, unit: day}
    output: {id: Surat, en: Letter}
    needs: [kebutuhan]
    record: assignment-letter
    headings: [Tugas]
    appoints: analyst
  - id: rancangan
    title: {id: Perancangan, en: Design}
    phase: design
    executors: {prepares: [analyst], approves: [office], source: confirmed}
    approvers: [office-head]
    equipment: {id: Diagram, en: Diagrams}
    duration: {value: 3, unit: day}
    output: {id: Diagram, en: Diagrams}
    needs: [kebutuhan, penunjukan]
    record: diagrams
    headings: [Diagram]
    drawings: [dfd, erd]
  - id: uji
    title: {id: Uji terima, en: Acceptance test}
    phase: testing
    executors: {prepares: [owner], approves: [owner], attends: [office], source: confirmed}
    approvers: [owner-head]
    equipment: {id: Laporan uji, en: Test report}
    duration: {value: 3, unit: day}
    output: {id: Laporan, en: Report}
    needs: [rancangan]
    record: uat-report
    documents: [test]
    headings: [Hasil]
    repeats: on-fail
    on_fail: rancangan
    gate: true
  - id: pantau
    title: {id: Pemantauan, en: Monitoring}
    phase: evaluation
    executors: {prepares: [owner], approves: [office], source: confirmed}
    approvers: [office-head]
    equipment: {id: Laporan pemantauan, en: Monitoring report}
    duration: {ongoing: true, review_every: {value: 6, unit: month}}
    output: {id: Laporan, en: Report}
    needs: [uji]
    record: monitoring
    headings: [Pemantauan]
    repeats: period
```

```markdown projects/izin/index.md
---
name: Izin Reklame Elektronik
short_name: e-Izin
summary: Permohonan dan keputusan izin pemasangan reklame.
entry: sop
sop: tiny-2026
stage: pantau
status: maintenance
owner_agency: dpmptsp
operator: kominfo
developer: {kind: internal, name: Dinas Kominfo}
function: Mencatat permohonan izin reklame dan keputusannya.
outputs: [Surat izin]
services: [Pelayanan izin reklame]
category: special-mission
service_type: public
audience: public
base: [web]
technology: [php]
license: MIT
source: {url: https://git.example.go.id/izin, visibility: public, owner: government}
hosting: {place: office-data-centre}
address: https://izin.example.go.id
go_live: 2026-03-16
users: {count: 40, as_of: 2026-06-15}
integrations: []
data: {class: public, personal: none, owner: dpmptsp, producer: dpmptsp}
security_category: low
pse: {number: 000001.00/DJAI.PSE/03/2026, registered_on: 2026-03-13}
reviewed_on: 2026-06-16
---

Perusahaan memohon izin reklame dan membaca keputusannya di sini.
```

## Good

```markdown projects/izin/index.md
---
name: Izin Reklame Elektronik
short_name: e-Izin
summary: Permohonan dan keputusan izin pemasangan reklame.
entry: sop
sop: tiny-2026
stage: pantau
status: operational
owner_agency: dpmptsp
operator: kominfo
developer: {kind: internal, name: Dinas Kominfo}
function: Mencatat permohonan izin reklame dan keputusannya.
outputs: [Surat izin]
services: [Pelayanan izin reklame]
category: special-mission
service_type: public
audience: public
base: [web]
technology: [php]
license: MIT
source: {url: https://git.example.go.id/izin, visibility: public, owner: government}
hosting: {place: office-data-centre}
address: https://izin.example.go.id
go_live: 2026-03-16
users: {count: 40, as_of: 2026-06-15}
integrations: []
data: {class: public, personal: none, owner: dpmptsp, producer: dpmptsp}
security_category: low
pse: {number: 000001.00/DJAI.PSE/03/2026, registered_on: 2026-03-13}
reviewed_on: 2026-06-16
---

Perusahaan memohon izin reklame dan membaca keputusannya di sini.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC061",
    "status {status} is not one of {sop}: write one of {known}",
    fix="Write one of {known}.",
)
def unknown_status(project: Project, context: Context) -> Iterator[Finding]:
    entry, sop = project.entry, project.sop
    if entry and sop and sop.statuses and entry.status not in sop.statuses:
        yield find(project.at("status"), status=entry.status, sop=sop.id, known=list(sop.statuses))
