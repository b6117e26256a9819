"""
A record belongs to a step that the SOP does not have.

## Why

A record is judged by its step: who signs, which headings, what comes before. A record of an unknown step
is judged by nothing and shown nowhere.

## How it is detected

The name of every record, or of its folder of rounds, is `NN-<step id>`; the id is looked up in the SOP.

## How to fix

Rename the file or folder to a step of the SOP. A file that is no record belongs into a subfolder such as
`bukti/`.

## Bad

```markdown projects/izin/06-serah-terima.md
---
step: serah-terima
title: Serah Terima e-Izin
version: "0.1"
status: draft
---
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

from ..model import NAMED, file_of
from . import Context, Finding, Project, find, rule


@rule(
    "PRC003",
    "{step} is not a step of {sop}: rename {file}, perhaps to {close}",
    fix="Rename {file} to the step it records, or move it into a subfolder if it is no record.",
    also=("PRC001", "PRC006"),
)
def unknown_step(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.entry is None:
        return
    names = {
        file_of(number, step.id).removesuffix(".md"): step.id
        for number, step in enumerate(project.sop.steps, 1)
    }
    seen: set[str] = set()
    for record in project.records:
        name = record.file.removeprefix(f"{project.folder}/").partition("/")[0]
        if name in seen or not NAMED.match(name.removesuffix(".md")) or project.sop.step(record.step):
            continue
        seen.add(name)
        close = get_close_matches(name, names, n=1, cutoff=0)
        yield find(record.place, step=record.step, sop=project.sop.id, file=name, close=close)
