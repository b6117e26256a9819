"""
An assignment does not say the education of who is assigned.

## Why

The SOP names the education of its executors. Without it nobody can see whether the assignment fits.

## How it is detected

Where the SOP lists `levels` of education, each of `assignees` in a letter that is no draft has a
`qualification`. Legacy records are not asked.

## How to fix

Write the level and the field of education; never a name.

## Bad

```yaml schemas/sop/tiny-2026.yml
id: tiny-2026
number: "1"
title: {id: Pembuatan Sistem Informasi, en: Making of Information Systems}
created: 2026-01
approved: 2026-01
approved_by: office-head
authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
qualifications:
  - {subject: {id: Pendidikan, en: Education}, text: {id: D3 atau S1 Informatika, en: Diploma or degree in informatics}, levels: [D3, S1]}
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
  maintenance: {done: [uji], current: [pantau]}
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

## Good

```yaml schemas/sop/tiny-2026.yml
id: tiny-2026
number: "1"
title: {id: Pembuatan Sistem Informasi, en: Making of Information Systems}
created: 2026-01
approved: 2026-01
approved_by: office-head
authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
qualifications:
  - {subject: {id: Pendidikan, en: Education}, text: {id: D3 atau S1 Informatika, en: Diploma or degree in informatics}, levels: [D3, S1]}
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
  maintenance: {done: [uji], current: [pantau]}
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

```markdown projects/izin/02-penunjukan.md
---
step: penunjukan
title: Penunjukan Analis e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-02-04
finished: 2026-02-04
prepared_by: [office-staff]
approvals:
  - position: office-head
    date: 2026-02-04
    method: e-signature
    letter: 800.1/12/KOM/II/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
letter: {number: 800.1/12/KOM/II/2026, date: 2026-02-04, signatory_position: office-head}
assignees:
  - {position: analyst, count: 1, qualification: Sarjana Informatika}
valid: {from: 2026-02-04, to: 2026-12-31}
---

## Tugas

Merancang e-Izin.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule

LETTER = "assignment-letter"


@rule(
    "PRC085",
    "the education of {position} is not stated, and the SOP asks for {levels}: add `qualification`",
    fix="Add `qualification` with `level` and `field` to the assignee.",
    level=Level.WARNING,
)
def no_qualification(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        assignees = record.content.get("assignees", ()) if step.record == LETTER else ()
        if project.sop is None or not assignees or facts.status == "draft" or not project.owes(step.id):
            continue
        levels = [level for each in project.sop.qualifications for level in each.levels]
        for at, each in enumerate(assignees):
            position = project.sop.positions.get(each["position"])
            if levels and position and not each.get("qualification"):
                yield find(record.at("assignees", at), position=position.name, levels=levels)
