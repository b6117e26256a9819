"""
The register entry names an SOP that is not in schemas/sop.

## Why

The SOP says what the system owes. Without it nothing of the project can be judged.

## How it is detected

`sop` of the entry is looked up among the files of `schemas/sop/`.

## How to fix

Write the id of an SOP of the register, or add its file.

## Bad

```markdown projects/izin/index.md
---
name: Izin Reklame Elektronik
short_name: e-Izin
summary: Permohonan dan keputusan izin pemasangan reklame.
entry: sop
sop: tiny-2025
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
    "REG001",
    "schemas/sop/{sop}.yml does not exist, so nothing of this system was checked: write one of {known}",
    fix="Write one of {known} in `sop`, or add schemas/sop/{sop}.yml.",
)
def unknown_sop(project: Project, context: Context) -> Iterator[Finding]:
    known = sorted(context.register.sops)
    if project.entry and project.entry.sop not in known:
        yield find(project.at("sop"), sop=project.entry.sop, known=known)
