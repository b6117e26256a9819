"""
The version of a platform is not in the register.

## Why

For a version that nobody entered, nobody knows when its support ends; nobody will be warned.

## How it is detected

Where `register.yml` lists versions of a platform, those under `platforms` of the deployment that counts,
or of the prototype while there is none, must be one of them or belong to one (`8.3.12` belongs to `8.3`).
Versions are never repeated.

## How to fix

Have the version added to `register.yml` with the end of its support, or use one that is listed.

## Bad

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
  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
evidence:
  - {type: official-report, number: 000.1/40/KOM/III/2026, date: 2026-03-04, archive: Srikandi}
go_live: 2026-03-04
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "9.0"}
hosting: {place: office-data-centre}
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
  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
evidence:
  - {type: official-report, number: 000.1/40/KOM/III/2026, date: 2026-03-04, archive: Srikandi}
go_live: 2026-03-04
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
hosting: {place: office-data-centre}
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

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "SUS010",
    "register.yml does not list this version of {platform}: have it added with the end of its support, or use a listed one",
    fix="Have the version added to `versions` of {platform} in projects/register.yml, with `supported_until`.",
    level=Level.WARNING,
    elsewhere="the versions that are listed",
)
def unlisted_version(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.status == "retired":
        return
    thread = trace(project)
    for record in thread.standing("deployment") or thread.standing("prototype"):
        for at, each in enumerate(record.content.get("platforms") or ()):
            platform = context.settings.platforms.get(each["id"])
            if platform and platform.versions and platform.version_of(each["version"]) is None:
                yield find(
                    record.at("platforms", at),
                    context.register.source.key_place("platforms", each["id"], "versions"),
                    platform=platform.name,
                )
