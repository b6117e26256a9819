"""
The register status is not backed by the records.

## Why

The status is what citizens and officials see first. The SOP says which steps stand behind it.

## How it is detected

Every step that the SOP's `statuses` lists under `done` of this status must be claimed by `stage`; whether
a claimed step is done is told by other rules. Legacy systems are not asked.

## How to fix

Have the step that the message names done, approved and claimed, or write the status that fits.

## Bad

```text taken-away.txt
projects/izin/04-uji.md
projects/izin/05-pantau
```

```markdown projects/izin/index.md
---
name: Izin Reklame Elektronik
short_name: e-Izin
summary: Permohonan dan keputusan izin pemasangan reklame.
entry: sop
sop: tiny-2026
stage: rancangan
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
    "PRC060",
    "status {status} needs step {number}. {title}, which stage does not claim: finish and claim it, or write the status that fits",
    fix="Write a status that the records support, or finish step {number} and let `stage` claim it.",
    also=("PRC009", "PRC062"),
)
def status_unsupported(project: Project, context: Context) -> Iterator[Finding]:
    entry, sop = project.entry, project.sop
    if entry is None or sop is None or project.legacy or entry.status not in sop.statuses:
        return
    if not all(map(sop.step, entry.stages)):
        return
    for name in sop.statuses[entry.status].done:
        step = sop.step(name)
        if step and project.applies(step) and step.id not in project.claimed_ids:
            number = sop.number_of(step.id)
            yield find(project.at("status"), status=entry.status, number=number, title=step.title)
