"""
The number of users is older than a year.

## Why

How many people depend on a system decides how carefully it is kept. An old number misleads.

## How it is detected

A year after `users.as_of` the number is told. Examples and retired systems are not asked.

## How to fix

Count the users again and write the day of the count.

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
users: {count: 30, as_of: 2025-06-12}
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

from ..sop import Length
from . import Context, Finding, Project, find, rule

YEAR = Length(1, "year")


@rule(
    "REG031",
    "the number of users is of {day}, more than a year ago: count again",
    fix="Write the new `count` and the day in `as_of`.",
    clock=True,
    also=("REG029",),
)
def old_user_count(project: Project, context: Context) -> Iterator[Finding]:
    entry = project.entry
    if entry is None or entry.users is None or entry.example or entry.retirement:
        return
    if entry.users.as_of and YEAR.after(entry.users.as_of) < context.today:
        yield find(project.at("users", "as_of"), day=entry.users.as_of)
