"""
The specification differs from the plan without saying so.

## Why

The owner approved the plan, the meeting decided on the specification. What changed between them must be
visible, or a requirement disappears silently.

## How it is detected

The two lists are compared by id: need, text, priority, verification and acceptance. What was added, changed
or dropped must stand under `changes` of the specification. Line breaks in a text are no difference.

## How to fix

List the requirement under `changes` with what happened to it and why, or restore what the plan says.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {id: KF-kirim, need: KB-lapor, text: Sistem menerima laporan dan menolak laporan tanpa lokasi., priority: must, verification: test}
-  - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
+  - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan dan dapat mengubahnya., priority: must, verification: test}
   - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from ..tracing.changes import HAPPENED
from . import Context, Finding, Project, find, rule


@rule(
    "REQ006",
    "{requirement} was {happened} since the plan: list it under changes as {change}, with the reason",
    fix="Add `{{requirement: {requirement}, change: {change}, reason: …}}` under `changes`.",
    elsewhere="what the plan says",
)
def unlisted_change(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, change in thread.changed.items():
        if name in thread.listed_changes:
            continue
        planned, final = thread.planned.get(name), thread.requirements.get(name)
        place = final.at("id") if final else thread.final[0].at("changes")
        others = (planned.at("id"),) if planned else ()
        yield find(place, *others, requirement=name, change=change, happened=HAPPENED[change])
