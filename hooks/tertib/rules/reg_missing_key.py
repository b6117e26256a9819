"""
The register entry lacks a key that its status owes.

## Why

The further a system has come, the more the public may know of it: what it does, who runs it, what data it
holds, where its source lies.

## How it is detected

Each status owes its own keys and those of the statuses before it: a system in development its purpose,
audience, data and developer; one on trial its category, technology, licence, source and security category;
one in use its operator, hosting, users and the day of its last review; a retired one its retirement.

## How to fix

Add the key; the reference of the register entry says what it holds. An empty list is an answer where
nothing applies.

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

from . import Context, Finding, Project, find, rule

PURPOSE = ("function", "service_type", "audience", "data", "developer")
BUILT = (*PURPOSE, "category", "base", "technology", "license", "source", "security_category")
IN_USE = (
    *BUILT,
    "operator",
    "outputs",
    "services",
    "hosting",
    "go_live",
    "users",
    "integrations",
    "pse",
    "reviewed_on",
)
OWED = {
    "development": PURPOSE,
    "trial": BUILT,
    "operational": IN_USE,
    "maintenance": IN_USE,
    "retired": (*PURPOSE, "retirement"),
}


@rule(
    "REG010",
    "{key} is missing: a system with the status {status} says it",
    fix="Add `{key}:` to the front matter; the reference page of the register entry describes it.",
)
def missing_key(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.source is None:
        return
    for key in OWED.get(project.entry.status, ()):
        if project.source.data.get(key) is None:
            yield find(project.at("status"), key=key, status=project.entry.status)
