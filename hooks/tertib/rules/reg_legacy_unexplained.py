"""
A legacy entry does not say why it is one.

## Why

A legacy system is let off most of the procedure. The register owes its readers the reason, and what will be
caught up.

## How it is detected

An entry with `entry: legacy` has `legacy` with a reason.

## How to fix

Write why the system did not go through the SOP, since when it runs and what will be caught up.

## Bad

```text taken-away.txt
projects/izin/03-rancangan.md
```

```markdown projects/izin/index.md
---
name: Izin Reklame Elektronik
short_name: e-Izin
summary: Permohonan dan keputusan izin pemasangan reklame.
entry: legacy
sop: tiny-2026
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

```text taken-away.txt
projects/izin/03-rancangan.md
```

```markdown projects/izin/index.md
---
name: Izin Reklame Elektronik
short_name: e-Izin
summary: Permohonan dan keputusan izin pemasangan reklame.
entry: legacy
sop: tiny-2026
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
legacy: {reason: Berjalan sebelum register ada., since: 2019-03, catch_up: [rancangan], due: 2026-12-31}
---

Perusahaan memohon izin reklame dan membaca keputusannya di sini.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "REG032",
    "a legacy system says why it is one: add `legacy` with its reason",
    fix="Add `legacy` with `reason`, and `since`, `catch_up` and `due` where they are known.",
)
def legacy_unexplained(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry and project.legacy and project.entry.legacy is None:
        yield find(project.at("entry"))
