"""
A boundary contains something the diagram does not have.

## Why

A trust boundary says what is protected together. A member that does not exist protects nothing, and the
thing that was meant stays outside.

## How it is detected

Every id in `contains` of a boundary must be an external entity, a process or a store of some level.

## How to fix

Correct the id, or remove it.

## Bad

```diff projects/izin/dfd.yml
 boundaries:
-  - {id: sistem, name: e-Izin, contains: [catat, putuskan, arsip]}
+  - {id: sistem, name: e-Izin, contains: [catat, putuskan, gudang]}

```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "DFD005",
    "{member} is not on the diagram: did you mean {close}?",
    fix="Write the id of an external entity, process or store, such as {close}, or remove {member}.",
)
def unknown_member(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    known = {each for _, _, ends in spec.value.levels() for each in ends}
    for number, boundary in enumerate(spec.value.boundaries):
        for at, member in enumerate(boundary.contains):
            if member not in known:
                close = get_close_matches(member, sorted(known), n=1, cutoff=0)
                yield find(spec.at("boundaries", number, "contains", at), member=member, close=close)
