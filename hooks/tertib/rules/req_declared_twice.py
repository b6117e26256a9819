"""
A need, requirement, risk or user group is declared twice.

## Why

Everything later names them by their ids. With two of a name, one is meant and nobody knows which.

## How it is detected

Within each list, ids may stand once. The specification restates the requirements of the plan: that is one
declaration, not two.

## How to fix

Give one of them another id with a tail that says what it is, and correct what names it.

## Bad

```diff projects/lapor/01-kenali-kebutuhan.md
   - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
+  - {id: KB-lapor, text: Dinas perlu rekap laporan setiap bulan., priority: should, source: Surat permohonan}
 audience: public
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import Item, items, trace
from . import Context, Finding, Project, find, rule

LISTS = (
    ("needs", "needs"),
    ("requirement-plan", "requirements"),
    ("specification", "requirements"),
    ("specification", "user_groups"),
    ("implementation-plan", "risks"),
)


@rule(
    "REQ004",
    "{id} is declared twice in this list: give one of them another id",
    fix="Rename one {id}, and whatever names it.",
    elsewhere="declared here first",
)
def declared_twice(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for kind, key in LISTS:
        first: dict[str, Item] = {}
        for each in items(thread.standing(kind), key):
            if first.setdefault(each.id, each) is not each:
                yield find(each.at("id"), first[each.id].at("id"), id=each.id)
