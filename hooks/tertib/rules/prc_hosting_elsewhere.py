"""
A system runs outside the office’s data centre, and nothing says why.

## Why

The SOP runs systems in the data centre of the office, where their data is kept and their backups are
watched. Another place needs a reason that can be read.

## How it is detected

`hosting.place` of the deployment record that counts and of the register entry: where either is another
place than the office’s data centre, one of them must give a `reason`. Legacy systems are not asked.

## How to fix

Write the reason, such as the contract, the load or the law that calls for another place.

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
hosting: {place: registered-cloud}
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

```markdown projects/lapor/11-pasang-sistem.md
---
step: pasang-sistem
title: Pemasangan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-03-02
finished: 2026-03-04
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
evidence:
  - {type: official-report, number: 000.1/40/KOM/III/2026, date: 2026-03-04, archive: Srikandi}
go_live: 2026-03-04
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
hosting: {place: registered-cloud}
address: https://lapor.example.go.id
pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
handover:
  source_code: true
  database: true
  documentation: true
  credentials_rotated: true
  minutes: {number: 000.1/40/KOM/III/2026, date: 2026-03-04}
backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
vulnerability_assessment: {date: 2026-03-02, high_open: 0}
audit: {date: 2026-03-03, type: Audit keamanan SPBE}
---

## Uraian

Rilis yang diterima dipasang di pusat data.
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
hosting: {place: registered-cloud, reason: Kapasitas pusat data penuh sampai akhir tahun.}
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

```markdown projects/lapor/11-pasang-sistem.md
---
step: pasang-sistem
title: Pemasangan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-03-02
finished: 2026-03-04
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
evidence:
  - {type: official-report, number: 000.1/40/KOM/III/2026, date: 2026-03-04, archive: Srikandi}
go_live: 2026-03-04
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
hosting: {place: registered-cloud}
address: https://lapor.example.go.id
pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
handover:
  source_code: true
  database: true
  documentation: true
  credentials_rotated: true
  minutes: {number: 000.1/40/KOM/III/2026, date: 2026-03-04}
backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
vulnerability_assessment: {date: 2026-03-02, high_open: 0}
audit: {date: 2026-03-03, type: Audit keamanan SPBE}
---

## Uraian

Rilis yang diterima dipasang di pusat data.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Project, Record
from . import Context, Finding, find, rule

OWN = "office-data-centre"


@rule(
    "PRC106",
    "the system runs in another place than the data centre of the office: write why in `hosting.reason`",
    fix="Add `reason` to `hosting`.",
)
def hosting_elsewhere(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.source is None or project.legacy:
        return
    said = list(_said(project))
    elsewhere = [record for hosting, record in said if hosting["place"] != OWN]
    if elsewhere and not any((hosting.get("reason") or "").strip() for hosting, _ in said):
        yield find((elsewhere[0] or project).at("hosting", "place"))


def _said(project: Project) -> Iterator[tuple[dict[str, Any], Record | None]]:
    """Where the system runs, as the deployment record that counts says, and the register entry."""
    for step in project.sop.of_kind("deployment") if project.sop else ():
        record = project.counting(step.id)
        if record and record.content.get("hosting"):
            yield record.content["hosting"], record
    if project.source and project.source.data.get("hosting"):
        yield project.source.data["hosting"], None
