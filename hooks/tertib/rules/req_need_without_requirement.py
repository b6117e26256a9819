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

```diff projects/lapor/01-kenali-kebutuhan.md
   - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
+  - {id: KB-rekap, text: Dinas perlu rekap laporan setiap bulan., priority: should, source: Surat permohonan}
 audience: public
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
