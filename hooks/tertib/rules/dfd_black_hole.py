"""
A process takes data in and gives none out.

## Why

A process changes data: what goes in must come out somewhere, to a store, to someone or to another process.
A process that only swallows does nothing that anyone could notice, or the diagram forgot its result.

## How it is detected

Every process of every level that has an inflow must have an outflow on its own diagram. A flow from a
process to itself does not count.

## How to fix

Draw the flow that carries the result. Where there is none, the process is not needed.

## Bad

```diff projects/izin/dfd.yml
   - {id: putuskan, number: "2", name: Putuskan permohonan}
+  - {id: umumkan, number: "3", name: Umumkan keputusan}
 stores:
@@
   - {from: putuskan, to: pemohon, data: [surat-izin]}
+  - {from: putuskan, to: umumkan, data: [keputusan]}
 data:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD010",
    "{process} takes data in and gives none out: draw the flow that carries its result",
    fix="Add a flow from {id} to whoever uses its result, or remove the process.",
    also=("DFD007", "DFD019", "DFD024", "DFD025", "DFD028", "XRF008", "XRF009"),
    elsewhere="this goes in",
)
def black_hole(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        for number, process in enumerate(diagram.level.processes):
            if process.id in diagram.into and process.id not in diagram.out_of:
                inflows = (spec.at(*diagram.path, "flows", at) for at in diagram.into[process.id][:3])
                place = spec.at(*diagram.path, "processes", number, "id")
                yield find(place, *inflows, process=process.name, id=process.id)
