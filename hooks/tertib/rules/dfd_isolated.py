"""
Something on the diagram has no flow.

## Why

What takes part in nothing does not belong on the diagram, or its flows were forgotten.

## How it is detected

Every external entity, process and store must be the end of a flow on some level.

## How to fix

Draw its flows, or remove it.

## Bad

```diff projects/izin/dfd.yml
   - {id: petugas, name: Petugas izin}
+  - {id: satpol, name: Satuan Polisi Pamong Praja}
 processes:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Dfd
from ..references import Path
from ..words import Text
from . import Context, Finding, Project, find, rule


@rule(
    "DFD019",
    "{name} has no flow: draw what it takes and gives, or remove it",
    fix="Add a flow from or to {id}, or remove {id}.",
    also=("DFD007", "DFD028"),
)
def isolated(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    used = {end for each in spec.value.diagrams for end in (*each.into, *each.out_of)}
    used |= {flow.source for each in spec.value.diagrams for flow in each.level.flows}
    for path, name, text in _elements(spec.value):
        if name not in used:
            yield find(spec.at(*path, "id"), name=text, id=name)


def _elements(dfd: Dfd) -> Iterator[tuple[Path, str, str | Text]]:
    """All that a spec declares to be drawn: the path, the id and the name of each."""
    for path, level, _ in dfd.levels():
        for key in ("external_entities", "processes", "stores"):
            for number, each in enumerate(getattr(level, key)):
                yield (*path, key, number), each.id, each.name
