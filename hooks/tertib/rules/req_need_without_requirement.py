"""
A need has no requirement.

## Why

A need is what the owner asked for. One that no requirement answers was forgotten between two documents, and
nobody will build it.

## How it is detected

Every need must be named by `need` of a requirement in the final list (the specification, or the plan while
there is no specification), or stand under `dropped_needs`. Nothing is said while there is no such list, or
while a record of it cannot be read.

## How to fix

Write a requirement that answers the need. If it will not be met, list it under `dropped_needs` with the
reason.

## Bad

```markdown projects/lapor/01-kenali-kebutuhan.md
---
step: kenali-kebutuhan
title: Kebutuhan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-05
finished: 2026-01-05
hours: 2
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
evidence:
  - {type: letter, number: 000.1/20/DPM/I/2026, date: 2026-01-05, archive: Srikandi}
request_letter: {number: 000.1/20/DPM/I/2026, date: 2026-01-05}
needs:
  - {id: KB-lapor, text: Perusahaan perlu melaporkan reklame yang dipasang tanpa datang ke kantor., priority: must, source: Surat permohonan}
  - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
  - {id: KB-rekap, text: Dinas perlu rekap laporan setiap bulan., priority: should, source: Surat permohonan}
audience: public
users_estimate: 30
existing_apps: []
national_overlap: none
overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
---

## Uraian

Pemasangan reklame masih dilaporkan lewat formulir kertas.
```

## Good

```markdown projects/lapor/01-kenali-kebutuhan.md
---
step: kenali-kebutuhan
title: Kebutuhan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-05
finished: 2026-01-05
hours: 2
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
evidence:
  - {type: letter, number: 000.1/20/DPM/I/2026, date: 2026-01-05, archive: Srikandi}
request_letter: {number: 000.1/20/DPM/I/2026, date: 2026-01-05}
needs:
  - {id: KB-lapor, text: Perusahaan perlu melaporkan reklame yang dipasang tanpa datang ke kantor., priority: must, source: Surat permohonan}
  - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
audience: public
users_estimate: 30
existing_apps: []
national_overlap: none
overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
---

## Uraian

Pemasangan reklame masih dilaporkan lewat formulir kertas.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "REQ001",
    "no requirement answers {need}: write one, or list it under dropped_needs with the reason",
    fix="Add a requirement with `need: {need}` to {file}, or list {need} there under `dropped_needs`.",
    elsewhere="the list of requirements",
)
def need_without_requirement(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for need in thread.needs.values() if thread.lists_requirements else ():
        if need.id not in thread.answers and need.id not in thread.dropped_needs:
            held = thread.final[0]
            yield find(need.at("id"), held.at("requirements"), need=need.id, file=held.file)
