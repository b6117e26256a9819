"""
A requirement answers a need that does not exist.

## Why

A requirement is justified by the need it answers. One that names a need nobody stated was invented, or its
id has a slip of the pen.

## How it is detected

`need` of every requirement and of every dropped need, in the plan and in the specification, must be the id
of a need in the record of the needs. Needs of drafts are known too.

## How to fix

Correct the id, or record the need where the needs are.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
-  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
+  - {id: KNF-beban, need: KB-beban, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
 changes:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "REQ002",
    "{need} is not among the needs: did you mean {close}?",
    fix="Write the id of a recorded need, such as {close}, or record {need}.",
)
def unknown_need(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for kind in ("requirement-plan", "specification") if thread.has("needs") else ():
        for key in ("requirements", "dropped_needs"):
            for each in items(thread.standing(kind), key):
                need = each.data.get("need")
                if need is not None and need not in thread.known_needs:
                    close = get_close_matches(need, sorted(thread.known_needs), n=1, cutoff=0)
                    yield find(each.at("need"), need=need, close=close)
