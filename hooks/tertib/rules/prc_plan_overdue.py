"""
A step is not done although its planned end has passed.

## Why

A system that falls behind does so step by step. The first step that is late is the one to speak about.

## How it is detected

Of the plan that counts, the earliest milestone that has passed and whose step has no approved round is
told, until the step is done or a new round of the plan gives other days. Examples, retired systems and
legacy records are not asked.

## How to fix

Finish the step, or record a new round of the plan with days that can be kept.

## Bad

```text taken-away.txt
projects/lapor/09-siapkan-operasi.md
projects/lapor/10-latih-pengguna.md
projects/lapor/11-pasang-sistem.md
projects/lapor/12-pantau-layanan
```

```markdown projects/lapor/index.md
---
name: Laporan Pemasangan Reklame
short_name: e-Lapor
summary: Laporan pemasangan reklame dan tanggapan petugas.
entry: sop
sop: tiny-traced-2026
stage: uji-penerimaan
status: trial
owner_agency: dpmptsp
operator: kominfo
developer: {kind: internal, name: Dinas Kominfo}
function: Menerima laporan pemasangan reklame dan mencatat tanggapannya.
outputs: [Tanda terima laporan]
services: [Pelayanan izin reklame]
category: special-mission
service_type: public
audience: public
base: [web]
technology: [php]
license: MIT
source: {url: https://git.example.go.id/lapor, visibility: public, owner: government}
hosting: {place: office-data-centre}
address: https://lapor.example.go.id
go_live: 2026-03-04
users: {count: 30, as_of: 2026-06-12}
integrations: []
data: {class: restricted, personal: general, owner: dpmptsp, producer: dpmptsp}
security_category: low
pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
reviewed_on: 2026-06-17
---

Perusahaan melaporkan reklame yang dipasang dan membaca tanggapan petugas di sini.
```

## Good

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
go_live_target: 2026-03-04
---

## Uraian

Tidak ada temuan terbuka.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC116",
    "step {number}. {title} was planned to end on {planned} and is not done: finish it, or plan anew",
    fix="Finish the step, or record a new round of the plan with other days.",
    clock=True,
)
def plan_overdue(project: Project, context: Context) -> Iterator[Finding]:
    entry, sop, today = project.entry, project.sop, context.today.isoformat()
    if sop is None or entry is None or entry.example or entry.retirement:
        return
    for plan in sop.of_kind("implementation-plan"):
        counting = project.counting(plan.id)
        if counting is None or not project.owes(plan.id):
            continue
        milestones = enumerate(counting.content.get("milestones", ()))
        planned = sorted((m["end"], at, m["step"]) for at, m in milestones if m["start"] <= m["end"])
        for end, at, name in planned:
            step = sop.step(name)
            if step is None or project.unread(name) or not project.applies(step):
                continue
            if end < today and not any(record.was_approved for record in project.rounds(name)):
                place = counting.at("milestones", at, "end")
                yield find(place, number=sop.number_of(name), title=step.title, planned=end)
                break
