"""
Specific personal data is processed without an impact assessment.

## Why

Health, biometrics, genetics, crime, children and personal finance can ruin a life once they leak. UU
27/2022 article 34 asks for an assessment of the impact before such data is processed.

## How it is detected

Where `data.personal` of the entry, or an attribute of `erd.yml`, is specific, `security` of the
specification, or of the plan while there is none, must have `dpia` with the day of the assessment.

## How to fix

Make the assessment and write its day and number. The assessment itself stays in the archive.

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
data: {class: restricted, personal: specific, owner: dpmptsp, producer: dpmptsp}
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

from ..declared import declared, personal
from . import Context, Finding, Project, find, rule


@rule(
    "SEC002",
    "specific personal data without an impact assessment: make it, and write its day under dpia",
    fix="Add `dpia: {{date: …, number: …}}` to `security`.",
    elsewhere="the specific data",
    also=("ERD032", "XRF011", "XRF013"),
)
def no_dpia(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "security")
    if found and not found[1].get("dpia"):
        data = personal(project)
        if data.level == "specific":
            yield find(found[0].at("security"), data.place(project))
