"""
What was installed is older than what was accepted.

## Why

The owner accepted one release. An older one holds the defects that the test found, and nobody accepted it.

## How it is detected

`release` of the deployment that counts is compared with `tested.release` of the newest accepted round of
the acceptance test: the same tag needs the same commit; a later tag may be installed. Tags are compared by
their numbers, and `rc`, `beta` and `alpha` come before the release. Where the names of the tags do not tell
which is later, it is a warning.

## How to fix

Install the accepted release or a later one, or correct what is written.

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
release: {tag: v0.9.0, commit: 1a2b3c4d}
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

from ..tracing import older, same, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF016",
    "{installed} ({commit}) is installed, but {accepted} ({tested}) was accepted: install that or a later release",
    fix="Correct `release`, or install {accepted}.",
    elsewhere="the release that was accepted",
)
def older_release(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    accepted = [each for each in thread.standing("uat-report") if not each.negative]
    for deployed in thread.standing("deployment") if accepted else ():
        installed = deployed.content["release"]
        tested = accepted[-1].content["tested"]["release"]
        if same(installed, tested):
            continue
        is_older = installed["tag"] == tested["tag"] or older(installed["tag"], tested["tag"])
        if is_older is not False:
            yield find(
                deployed.at("release"),
                accepted[-1].at("tested", "release"),
                level=Level.ERROR if is_older else Level.WARNING,
                installed=installed["tag"],
                commit=installed["commit"],
                accepted=tested["tag"],
                tested=tested["commit"],
            )
