"""
A requirement is implemented and not implemented.

## Why

The tester reads one list, the owner the other. One of them is wrong, and the test proves nothing.

## How it is detected

An id must not stand in `implemented` and under `not_implemented` of one prototype.

## How to fix

Keep the one that is true.

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
implemented: [KF-kirim, KF-tanggapi, KNF-beban]
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
from . import Context, Finding, Project, find, rule


@rule(
    "REQ014",
    "{requirement} stands in implemented and here too: keep the one that is true",
    fix="Remove {requirement} from one of the two lists.",
    elsewhere="listed as implemented here",
)
def implemented_and_not(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, left_out in thread.left_out.items():
        if name in thread.implemented:
            place = thread.implemented[name].at()
            yield find(left_out.at("requirement"), place, requirement=name)
