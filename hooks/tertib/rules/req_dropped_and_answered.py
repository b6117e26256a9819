"""
A dropped need is answered all the same.

## Why

Either the need is met or it is not. Two documents that say both will be quoted by two sides.

## How it is detected

A need under `dropped_needs` of the final list must not be named by `need` of a requirement in it.

## How to fix

Take the need off `dropped_needs`, or drop the requirement too and list that under `changes`.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {requirement: KNF-beban, change: added, reason: Beban dibahas dalam rapat.}
-dropped_needs: []
+dropped_needs:
+  - {need: KB-tanggapan, reason: Tanggapan dikirim lewat surat.}
 capacity:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "REQ008",
    "{need} is dropped here, yet {requirement} answers it: keep one of the two",
    fix="Remove {need} from `dropped_needs`, or drop {requirement}.",
    elsewhere="the requirement that answers it",
)
def dropped_and_answered(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, dropped in thread.dropped_needs.items():
        for requirement in thread.answers.get(name, ())[:1]:
            place = requirement.at("need")
            yield find(dropped.at("need"), place, need=name, requirement=requirement.id)
