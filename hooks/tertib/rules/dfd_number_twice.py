"""
Two processes or two stores have the same number.

## Why

Minutes and reports cite processes and stores by number. A number that means two things means nothing.

## How it is detected

The numbers of the processes of all levels are compared, and those of the stores.

## How to fix

Give one of them another number.

## Bad

```diff projects/izin/dfd.yml
   - {id: catat, number: "1", name: Catat permohonan}
-  - {id: putuskan, number: "2", name: Putuskan permohonan}
+  - {id: putuskan, number: "1", name: Putuskan permohonan}
 stores:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import Path
from . import Context, Finding, Project, find, rule


@rule(
    "DFD022",
    "number {number} is given twice: renumber {id}",
    fix="Give {id} a number that is free on its diagram.",
    also=("DFD021", "DFD023"),
    elsewhere="the first one",
)
def number_twice(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    first: dict[str, Path] = {}
    for diagram in spec.value.diagrams:
        for key in ("processes", "stores"):
            for at, each in enumerate(getattr(diagram.level, key)):
                path = (*diagram.path, key, at, "number")
                if each.number in first:
                    place, earlier = spec.at(*path), spec.at(*first[each.number])
                    yield find(place, earlier, number=each.number, id=each.id)
                first.setdefault(each.number, path)
