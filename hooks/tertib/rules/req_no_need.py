"""
A requirement answers no need.

## Why

Each function costs money to build, test and maintain. One that traces to no need of the owner was not asked
for.

## How it is detected

Where needs are recorded, every requirement of the final list must name the one it answers in `need`: a
function (`KF-…`) as an error, a quality of the whole system (`KNF-…`) as a warning.

## How to fix

Name the need it answers. If there is none, drop the requirement, or have the owner record the need.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
-  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
+  - {id: KNF-beban, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
 changes:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import is_functional, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ003",
    "{requirement} names no need: write in need which one it answers",
    fix="Add `need: KB-…` to {requirement}, or drop it.",
    also=("REQ001",),
)
def no_need(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for requirement in thread.requirements.values() if thread.has("needs") else ():
        if not requirement.data.get("need"):
            level = Level.ERROR if is_functional(requirement.id) else Level.WARNING
            yield find(requirement.at("id"), level=level, requirement=requirement.id)
