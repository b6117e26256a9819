"""
A recurring step is overdue.

## Why

A system in use is looked at again and again. One that has not been looked at for longer than the SOP
allows may have changed unseen.

## How it is detected

For a status that the SOP backs by a `current` step, the newest approved period must have ended no longer
ago than `review_every`; where there is none, the step it needs. Judged by today, or by `--today`.

## How to fix

Record the period that is due.

## Bad

```text today.txt
2027-01-04
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
    "PRC062",
    "step {number}. {title} was due on {due}: record the period that is missing",
    fix="Run `tertib new {slug} {step}` and have the report approved.",
    clock=True,
)
def overdue_review(project: Project, context: Context) -> Iterator[Finding]:
    entry, sop = project.entry, project.sop
    backing = sop.statuses.get(entry.status) if entry and sop else None
    for step in filter(None, map(sop.step, backing.current)) if sop and backing else ():
        due = project.review_due(step)
        if due and due < context.today:
            newest = project.counting(step.id)
            place = newest.at("finished") if newest else project.at("status")
            number = sop.number_of(step.id) if sop else 0
            yield find(place, number=number, title=step.title, due=due, slug=project.slug, step=step.id)
