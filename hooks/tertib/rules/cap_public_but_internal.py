"""
The public is covered, but the system is internal.

## Why

A system for the public is built for numbers nobody knows in advance, for people without training and
without an account. Planned as internal, it fails on its first day.

## How it is detected

Where `capacity.coverage` of the specification, or of the plan while there is none, names the public,
`audience` of the entry must not be internal.

## How to fix

Correct `audience`, or take the public out of `coverage`.

## Bad

```markdown projects/lapor/index.md
---
name: Laporan Pemasangan Reklame
short_name: e-Lapor
summary: Laporan pemasangan reklame dan tanggapan petugas.
entry: sop
sop: tiny-traced-2026
stage: pantau-layanan
status: operational
owner_agency: dpmptsp
operator: kominfo
developer: {kind: internal, name: Dinas Kominfo}
function: Menerima laporan pemasangan reklame dan mencatat tanggapannya.
outputs: [Tanda terima laporan]
services: [Pelayanan izin reklame]
category: special-mission
service_type: public
audience: internal
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

```markdown projects/lapor/index.md
---
name: Laporan Pemasangan Reklame
short_name: e-Lapor
summary: Laporan pemasangan reklame dan tanggapan petugas.
entry: sop
sop: tiny-traced-2026
stage: pantau-layanan
status: operational
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
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from . import Context, Finding, Project, find, rule


@rule(
    "CAP002",
    "coverage names the public, but the system is for internal use: correct audience, or the coverage",
    fix="Write `audience: public` or `mixed` in index.md, or take `public` out of `coverage`.",
    elsewhere="the audience of the entry",
)
def public_but_internal(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.audience != "internal":
        return
    if found := declared(project, "capacity"):
        record, capacity = found
        if "public" in capacity["coverage"]:
            yield find(record.at("capacity", "coverage"), project.at("audience"))
