"""
A process names a requirement that does not exist.

## Why

The thread from the need to the code breaks here. Usually the requirement was renamed or dropped after the
diagram was drawn.

## How it is detected

Every id in `requirements` of a process of any level is looked up in the final list; requirements of drafts
are known too.

## How to fix

Correct the id, or bring the diagram up to the specification.

## Bad

```diff projects/lapor/dfd.yml
         - {from: simpan, to: pelapor, data: [tanda-terima]}
-  - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi]}
+  - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi, KF-rekap]}
 stores:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..tracing import processes, trace
from . import Context, Finding, Project, find, rule


@rule(
    "XRF007",
    "{process} names {requirement}, which is not in the list of requirements: did you mean {close}?",
    fix="Write a requirement of the list, such as {close}, or remove {requirement}.",
)
def unknown_requirement(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.dfd, trace(project)
    for path, process in processes(spec.value) if spec and spec.value and thread.lists_requirements else ():
        for number, name in enumerate(process.requirements):
            if spec and not thread.knows(name):
                close = get_close_matches(name, list(thread.requirements), n=1, cutoff=0)
                place = spec.at(*path, "requirements", number)
                yield find(place, process=process.id, requirement=name, close=close)
