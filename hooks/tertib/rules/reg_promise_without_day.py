"""
A legacy system promises steps and no day.

## Why

A promise without a day is never due, and so never kept.

## How it is detected

Where `legacy.catch_up` names steps, `legacy.due` says by when. An example owes nothing by a date.

## How to fix

Agree on a day and write it.

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
legacy: {reason: Berjalan sebelum register ada., since: 2019-03, catch_up: [rancangan]}
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
    "REG035",
    "the promised steps have no day: write in `due` by when they are caught up",
    fix="Add `due` with the day by which the steps are caught up.",
)
def promise_without_day(project: Project, context: Context) -> Iterator[Finding]:
    entry = project.entry
    if entry is None or not project.legacy or entry.legacy is None or entry.example:
        return
    if entry.legacy.catch_up and entry.legacy.due is None:
        yield find(project.at("legacy", "catch_up"))
