"""
`stage` names a step that the SOP does not have.

## Why

`stage` says where the system stands. A step that the SOP does not declare claims nothing, so nothing would
be checked.

## How it is detected

Every id in `stage` is looked up among the steps of the SOP that `sop` names.

## How to fix

Write the id of a step as the SOP file has it, or move the project to the SOP it follows.

## Bad

```markdown projects/izin/index.md
---
name: Izin Reklame Elektronik
short_name: e-Izin
summary: Permohonan dan keputusan izin pemasangan reklame.
entry: sop
sop: tiny-2026
stage: pemantauan
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
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "PRC002",
    "stage names {step}, which is not a step of {sop}: did you mean {close}?",
    fix="Write the id of a step of schemas/sop/{sop}.yml; the nearest is {close}.",
)
def unknown_stage(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None:
        return
    known = [step.id for step in project.sop.steps]
    for claim, place in project.claims():
        if claim not in known:
            close = get_close_matches(claim, known, n=1, cutoff=0)
            yield find(place, step=claim, sop=project.sop.id, close=close)
