"""
The source is not under an open licence, and no letter says why.

## Why

What the public paid for should be usable by other governments, and by the next developer (the SOP of
Karanganyar, third warning; PP 71/2019). Where that cannot be, someone decided so, and the decision is a
letter.

## How it is detected

`license` must be an open licence: the source may be used, changed and passed on. Of alternatives (OR) one
must be open, of licences that hold together (AND) all. `proprietary` and others need `license_exception`
with its reason and letter. For a legacy system it is a warning; retired systems are not asked.

## How to fix

Choose an open licence, or write `license_exception: {reason: …, letter: …}`.

## Bad

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
license: proprietary
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

from ..licences import licence
from . import Context, Finding, Level, Project, find, rule


@rule(
    "SUS002",
    "{licence} is not an open licence: choose one, or name the letter that allows it under license_exception",
    fix="Write an open licence, or add `license_exception: {{reason: …, letter: …}}`.",
)
def closed_licence(project: Project, context: Context) -> Iterator[Finding]:
    entry = project.entry
    if entry is None or entry.license is None or entry.license_exception or entry.status == "retired":
        return
    found = licence(entry.license)
    if found.known and not found.open:
        level = Level.WARNING if project.legacy else None
        yield find(project.at("license"), level=level, licence=entry.license)
