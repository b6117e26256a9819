"""
A requirement that must be met is not implemented.

## Why

`must` means that the system is not accepted without it. Leaving it out is a decision of the owner, not of
the builders.

## How it is detected

A requirement of priority `must` under `not_implemented` of the prototype that counts.

## How to fix

Build it before the test. If the owner agrees to do without, lower its priority in a new round of the
specification and list that under `changes`.

## Bad

```markdown projects/lapor/07-buat-purwarupa/2.md
---
step: buat-purwarupa
title: Purwarupa e-Lapor Putaran 2
version: "1.0"
status: approved
publication: public
started: 2026-02-11
finished: 2026-02-13
prepared_by: [builder]
approvals:
  - {position: office-head, date: 2026-02-13, method: e-signature, letter: 000.1/31/KOM/II/2026, content: "1:sha256:2ceed2ff32a9d8eed87088634622c8d645ddc574290fe308ed570ae3662cfb4f"}
rework: {reason: Laporan tanpa lokasi masih diterima., of: "1"}
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
implemented: [KF-kirim, KF-tanggapi]
not_implemented:
  - {requirement: KNF-beban, reason: Peladen uji belum setara.}
tests: {passed: 40, failed: 0}
security_scan: {tool: Pemindai kode, date: 2026-02-13, critical: 0, high: 0}
---

## Uraian

Laporan tanpa lokasi sekarang ditolak.
```

## Good

```markdown projects/lapor/07-buat-purwarupa/2.md
---
step: buat-purwarupa
title: Purwarupa e-Lapor Putaran 2
version: "1.0"
status: approved
publication: public
started: 2026-02-11
finished: 2026-02-13
prepared_by: [builder]
approvals:
  - {position: office-head, date: 2026-02-13, method: e-signature, letter: 000.1/31/KOM/II/2026, content: "1:sha256:2ceed2ff32a9d8eed87088634622c8d645ddc574290fe308ed570ae3662cfb4f"}
rework: {reason: Laporan tanpa lokasi masih diterima., of: "1"}
release: {tag: v1.0.0, commit: 5e6f7a8b}
platforms:
  - {id: php, version: "8.3"}
implemented: [KF-kirim, KF-tanggapi, KNF-beban]
not_implemented: []
tests: {passed: 40, failed: 0}
security_scan: {tool: Pemindai kode, date: 2026-02-13, critical: 0, high: 0}
---

## Uraian

Laporan tanpa lokasi sekarang ditolak.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ015",
    "{requirement} must be met, but the prototype leaves it out: build it, or have the owner lower its priority",
    fix="Implement {requirement}, or record the change of its priority in the specification.",
    level=Level.WARNING,
    elsewhere="the requirement",
)
def must_left_out(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, left_out in thread.left_out.items():
        requirement = thread.requirements.get(name)
        if requirement and requirement.data["priority"] == "must" and name not in thread.implemented:
            yield find(left_out.at("requirement"), requirement.at("priority"), requirement=name)
