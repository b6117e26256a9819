"""
An entry that follows the SOP has a legacy block.

## Why

`legacy` is read only where `entry` is `legacy`. An author who wrote it may believe that the procedure is
waived.

## How it is detected

An entry with `entry: sop` has no `legacy` block; null is none.

## How to fix

Remove the block, or write `entry: legacy` where the system ran before the register.

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
data: {class: restricted, personal: general, owner: dpmptsp, producer: dpmptsp}
security_category: low
pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
reviewed_on: 2026-06-17
legacy: {reason: Berjalan sebelum register ada.}
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

from . import Context, Finding, Level, Project, find, rule


@rule(
    "REG034",
    "`legacy` has no effect on a system that follows the SOP: remove it",
    fix="Remove `legacy`, or write `entry: legacy` where that is what the system is.",
    level=Level.WARNING,
)
def legacy_of_sop(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry and not project.legacy and project.entry.legacy is not None:
        yield find(project.at("legacy"))
