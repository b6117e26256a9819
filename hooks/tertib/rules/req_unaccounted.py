"""
The prototype does not account for a requirement.

## Why

What the builders do not mention is what they did not build. The owner learns of it in the test, or after
it.

## How it is detected

Every requirement of the final list must stand in `implemented` of the prototype that counts, or under
`not_implemented` with the reason. Missing a `must` requirement is an error, missing another one a warning.

## How to fix

List the requirement as implemented, or as not implemented and why.

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
implemented: [KF-kirim, KNF-beban]
not_implemented: []
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

from ..tracing import label, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ012",
    "the prototype says nothing of {requirement} ({priority}): list it under implemented, or under not_implemented with the reason",
    fix="Add {requirement} to `implemented`, or `{{requirement: {requirement}, reason: …}}` to `not_implemented`.",
    elsewhere="the requirement",
)
def unaccounted(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    if not thread.lists_requirements or not thread.has("prototype"):
        return
    for requirement in thread.requirements.values():
        if requirement.id not in thread.implemented and requirement.id not in thread.left_out:
            priority = requirement.data["priority"]
            level = Level.ERROR if priority == "must" else Level.WARNING
            yield find(
                thread.standing("prototype")[-1].at("implemented"),
                requirement.at("id"),
                level=level,
                requirement=requirement.id,
                priority=label("specification", "requirements.priority", priority),
            )
