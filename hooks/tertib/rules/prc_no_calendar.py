"""
The days off of a year are not known.

## Why

Working days are weekdays without the holidays and the collective leave of the year. Without a file of that
year the count is too high, and work looks slower than it was.

## How it is detected

The years between the dates of records whose standard time is in working days are compared with the files
`schemas/reference/calendar-<calendar>-<year>.yml` of the register and of Tertib. There is one note for all
years.

## How to fix

Run `tertib calendar` with the year, compare the file with the decision of the ministers and commit it.

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
time: {day_basis: working, hours_per_day: 7.5, calendar: kota}
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
time: {day_basis: working, hours_per_day: 7.5, calendar: kota}
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

```yaml schemas/reference/calendar-kota-2026.yml
year: 2026
source: Keputusan wali kota tentang hari libur
checked_on: 2026-01-05
confirmed_by: office-head
holidays:
  - {date: 2026-02-17, name: Tahun Baru Imlek, kind: holiday}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..calendars import in_days
from ..model import Record
from . import Context, Finding, Level, Project, Register, find, rule


@rule(
    "PRC025",
    "the days off of {years} are not known, so every weekday of {years} counts as a working day: run `tertib calendar {year}`",
    fix="Run `tertib calendar {year}`, compare schemas/reference/calendar-{calendar}-{year}.yml with the official decision and commit it.",
    elsewhere="a record of such a year",
    level=Level.NOTE,
)
def no_calendar(register: Register, context: Context) -> Iterator[Finding]:
    lacking: dict[str, dict[int, Record]] = {}
    for project in register.projects:
        if project.sop and project.sop.time.day_basis == "working":
            name = project.sop.time.calendar
            for year, record in _years(project):
                if year not in register.calendars[name].years:
                    lacking.setdefault(name, {}).setdefault(year, record)
    for name, years in lacking.items():
        sop = next(sop for sop in register.sops.values() if sop.time.calendar == name)
        place, first = register.sop_sources[sop.id].place("time", "calendar"), min(years)
        yield find(place, years[first].at("started"), years=sorted(years), year=first, calendar=name)


def _years(project: Project) -> Iterator[tuple[int, Record]]:
    """The years over which working days are counted."""
    for step, record, facts in project.judged:
        counts = step.standard is not None and in_days(step.standard) and facts.status != "draft"
        if counts and facts.started and facts.finished and project.owes(step.id):
            yield from ((year, record) for year in range(facts.started.year, facts.finished.year + 1))
