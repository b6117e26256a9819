"""
A step whose standard time is in hours does not say how many it took.

## Why

Dates cannot show whether two hours were kept. Without `hours` nobody can compare the work with the standard
of the SOP.

## How it is detected

A record that is no draft of a step whose standard is in hours or minutes must state `hours`. Legacy records
and steps declared not applicable are not asked.

## How to fix

Write the working hours that were spent, such as `hours: 1.5`.

## Bad

```markdown projects/lapor/01-kenali-kebutuhan.md
---
step: kenali-kebutuhan
title: Kebutuhan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-05
finished: 2026-01-05
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
evidence:
  - {type: letter, number: 000.1/20/DPM/I/2026, date: 2026-01-05, archive: Srikandi}
request_letter: {number: 000.1/20/DPM/I/2026, date: 2026-01-05}
needs:
  - {id: KB-lapor, text: Perusahaan perlu melaporkan reklame yang dipasang tanpa datang ke kantor., priority: must, source: Surat permohonan}
  - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
audience: public
users_estimate: 30
existing_apps: []
national_overlap: none
overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
---

## Uraian

Pemasangan reklame masih dilaporkan lewat formulir kertas.
```

## Good

```markdown projects/lapor/01-kenali-kebutuhan.md
---
step: kenali-kebutuhan
title: Kebutuhan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-05
finished: 2026-01-05
hours: 2
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
evidence:
  - {type: letter, number: 000.1/20/DPM/I/2026, date: 2026-01-05, archive: Srikandi}
request_letter: {number: 000.1/20/DPM/I/2026, date: 2026-01-05}
needs:
  - {id: KB-lapor, text: Perusahaan perlu melaporkan reklame yang dipasang tanpa datang ke kantor., priority: must, source: Surat permohonan}
  - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
audience: public
users_estimate: 30
existing_apps: []
national_overlap: none
overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
---

## Uraian

Pemasangan reklame masih dilaporkan lewat formulir kertas.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..calendars import in_days, length_said
from . import Context, Finding, Project, find, rule


@rule(
    "PRC018",
    "the SOP gives {standard} for this step: write in `hours` how many working hours it took",
    fix="Add `hours:` with the working hours spent, such as 1.5.",
)
def hours_not_stated(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        standard = step.standard
        if standard is None or in_days(standard) or facts.hours is not None:
            continue
        if facts.status != "draft" and not facts.not_applicable and project.owes(step.id):
            yield find(record.at("finished"), standard=length_said(standard))
