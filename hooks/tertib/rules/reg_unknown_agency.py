"""
An agency is not in register.yml.

## Why

Agencies are named in one place, so that the register groups systems rightly and shows one name for each.

## How it is detected

`owner_agency`, `operator`, `data.owner`, `data.producer`, and the units that records name are looked up in
`agencies` of `register.yml`.

## How to fix

Write an id of `agencies`, or add the agency there.

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
operator: diskominfo
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

from ..references import references
from . import Context, Finding, Place, Project, find, rule


@rule(
    "REG002",
    "{agency} is not among the agencies of register.yml: did you mean {close}?",
    fix="Write an id of `agencies` in projects/register.yml, or add {agency} there.",
)
def unknown_agency(project: Project, context: Context) -> Iterator[Finding]:
    known = context.settings.agencies
    for place, agency in _named(project):
        if agency not in known:
            close = get_close_matches(agency, known, n=1, cutoff=0) or "-"
            yield find(place, context.register.source.key_place("agencies"), agency=agency, close=close)


def _named(project: Project) -> Iterator[tuple[Place, str]]:
    if project.source and project.entry:
        for path, name in references(project.source.data, "project", "agency"):
            yield project.at(*path), name
    for step, record, _ in project.judged:
        for path, name in (
            references(record.content, f"records/{step.record}", "agency") if step.record else ()
        ):
            yield record.at(*path), name
