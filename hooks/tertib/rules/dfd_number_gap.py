"""
A number is missing between the processes of a diagram.

## Why

Whoever reads 1, 2 and 4 looks for 3. Usually a process was removed; sometimes it was forgotten.

## How it is detected

The last numbers of the processes of each diagram run from 1 without a gap. Diagrams with a number that
does not belong there are told by another rule.

## How to fix

Renumber the processes of the diagram, or draw the one that is missing.

## Bad

```diff projects/izin/dfd.yml
   - {id: catat, number: "1", name: Catat permohonan}
-  - {id: putuskan, number: "2", name: Putuskan permohonan}
+  - {id: putuskan, number: "3", name: Putuskan permohonan}
 stores:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD023",
    "{missing} is missing between the numbers of this diagram: renumber, or draw the process that is missing",
    fix="Number the processes of this diagram one after the other, from 1.",
    level=Level.WARNING,
)
def number_gap(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        above = diagram.process.number if diagram.process else ""
        heads, tails = zip(
            *(each.number.rpartition(".")[::2] for each in diagram.level.processes), strict=True
        )
        if any(head != above for head in heads):
            continue
        numbers = {int(tail) for tail in tails}
        missing = next((n for n in range(1, len(numbers) + 1) if n not in numbers), None)
        if missing is not None:
            after = next(at for at, tail in enumerate(tails) if int(tail) > missing or not int(tail))
            place = spec.at(*diagram.path, "processes", after, "number")
            yield find(place, level=as_found(project), missing=f"{above}.{missing}" if above else missing)
