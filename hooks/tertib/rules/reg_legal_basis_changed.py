"""
A legal basis of the SOP was amended or revoked.

## Why

A procedure that cites what is no longer in force is still the procedure, but its readers should know, and
the next one should cite what is.

## How it is detected

`legal_basis` of each SOP is looked up in `schemas/reference/legal-id.yml`. It is a note on the SOP’s file,
never an error of a project.

## How to fix

Nothing is to be mended in a project. When the SOP is renewed, cite what replaced the law.

## Bad

```yaml schemas/sop/tiny-2026.yml
id: tiny-2026
number: "1"
title: {id: Pembuatan Sistem Informasi, en: Making of Information Systems}
created: 2026-01
approved: 2026-01
approved_by: office-head
authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
legal_basis: [pp-82-2012]
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
"""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Text
from . import Context, Finding, Level, Register, find, rule

CHANGED = {
    "amended": Text(id="telah diubah", en="amended"),
    "revoked": Text(id="telah dicabut", en="revoked"),
}
NOTHING = Text(id="keterangannya", en="its note")


@rule(
    "REG027",
    "{law} was {status}: see {by} in legal-id.yml",
    fix="Cite what replaced it when the SOP is renewed; an SOP that projects follow is not edited.",
    level=Level.NOTE,
)
def legal_basis_changed(register: Register, context: Context) -> Iterator[Finding]:
    for sop in register.sops.values():
        for at, name in enumerate(sop.legal_basis):
            law = register.laws.get(name)
            if law and law.status in CHANGED:
                place = register.sop_sources[sop.id].place("legal_basis", at)
                yield find(place, law=name, status=CHANGED[law.status], by=law.by or NOTHING)
