"""
A legacy system promises a step that the SOP does not have.

## Why

What is promised is checked step by step. A step of another name is never checked.

## How it is detected

Each of `legacy.catch_up` is looked up among the steps of the entry’s SOP.

## How to fix

Write the id of the step as the SOP has it.

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
legacy: {reason: Berjalan sebelum register ada., since: 2019-03, catch_up: [perancangan], due: 2026-12-31}
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
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "REG033",
    "{step} is not a step of {sop}: did you mean {close}?",
    fix="Write the id of a step of schemas/sop/{sop}.yml.",
)
def unknown_catch_up(project: Project, context: Context) -> Iterator[Finding]:
    legacy = project.entry.legacy if project.entry else None
    for at, step in enumerate(legacy.catch_up if legacy else ()):
        if project.sop and project.sop.step(step) is None:
            close = get_close_matches(step, [each.id for each in project.sop.steps], n=1, cutoff=0)
            yield find(project.at("legacy", "catch_up", at), step=step, sop=project.sop.id, close=close)
