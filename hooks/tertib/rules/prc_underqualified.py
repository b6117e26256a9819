"""
Somebody is assigned whose education is below what the SOP asks for.

## Why

The SOP names the education of its executors. An assignment below it leaves the work to someone the SOP does
not trust with it.

## How it is detected

`assignees[].qualification.level` is compared with the lowest of the `levels` of the SOP, along the ladder
of Indonesian education from SMA to S3; a level that is not on the ladder must be one of the listed. A
qualification written as plain text is not compared. Legacy records are not asked.

## How to fix

Correct the level, or assign somebody who has it.

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
  - {position: analyst, count: 1, qualification: {level: SMK, field: Teknik Komputer}}
valid: {from: 2026-02-04, to: 2026-12-31}
---

## Tugas

Merancang e-Izin.
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
  - {position: analyst, count: 1, qualification: {level: D-IV, field: Teknik Informatika}}
valid: {from: 2026-02-04, to: 2026-12-31}
---

## Tugas

Merancang e-Izin.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..sop import Sop
from . import Context, Finding, Project, find, rule

LETTER = "assignment-letter"
# The ladder of education (Perpres 8/2012): a fourth-year diploma and a bachelor's degree stand on one rung.
LADDER = {
    "SD": 0,
    "SMP": 1,
    "SMA": 2,
    "SMK": 2,
    "D1": 3,
    "D2": 4,
    "D3": 5,
    "D4": 6,
    "S1": 6,
    "S2": 7,
    "S3": 8,
}
ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4"}


@rule(
    "PRC084",
    "{education} is below what the SOP asks for ({levels}): correct the level, or assign somebody who has it",
    fix="Correct `qualification.level`, or have the letter name somebody with {levels}.",
)
def underqualified(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        assignees = record.content.get("assignees", ()) if step.record == LETTER else ()
        if project.sop is None or not assignees or facts.status == "draft" or not project.owes(step.id):
            continue
        levels = _levels(project.sop)
        for at, each in enumerate(assignees):
            match each.get("qualification"):
                case {"level": str(level)} if levels and not _enough(level, levels):
                    yield find(
                        record.at("assignees", at, "qualification", "level"), education=level, levels=levels
                    )


def _levels(sop: Sop) -> tuple[str, ...]:
    return tuple(level for each in sop.qualifications for level in each.levels)


def _enough(level: str, levels: tuple[str, ...]) -> bool:
    """Whether a level is one of these, or higher on the ladder than the lowest of them."""
    named = [_named(each) for each in levels]
    lowest = min((LADDER[each] for each in named if each in LADDER), default=None)
    own = LADDER.get(_named(level))
    return _named(level) in named or (own is not None and lowest is not None and own >= lowest)


def _named(level: str) -> str:
    """D-III, DIII and D3 are one level."""
    plain = re.sub(r"[^A-Z0-9]", "", level.upper())
    return plain[:1] + ROMAN.get(plain[1:], plain[1:])
