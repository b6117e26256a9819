"""
A process gives data out and takes none in.

## Why

A result is made of something. A process without an inflow makes data from nothing, or the diagram forgot
where it gets it from: a store that it reads, or someone who asks.

## How it is detected

Every process of every level that has an outflow must have an inflow on its own diagram; reading a store is
one.

## How to fix

Draw the flow that brings the data, from a store, from someone, or from another process.

## Bad

```diff projects/izin/dfd.yml
   - {id: putuskan, number: "2", name: Putuskan permohonan}
+  - {id: ingatkan, number: "3", name: Ingatkan pemohon}
 stores:
@@
   - {from: putuskan, to: pemohon, data: [surat-izin]}
+  - {from: ingatkan, to: pemohon, data: [keputusan]}
 data:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD011",
    "{process} gives data out and takes none in: draw the flow that brings it",
    fix="Add a flow to {id} from the store, the entity or the process that its data comes from.",
    also=("DFD007", "DFD019", "DFD024", "DFD025", "DFD028", "XRF008", "XRF009"),
    elsewhere="this comes out",
)
def miracle(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        for number, process in enumerate(diagram.level.processes):
            if process.id in diagram.out_of and process.id not in diagram.into:
                outflows = (spec.at(*diagram.path, "flows", at) for at in diagram.out_of[process.id][:3])
                place = spec.at(*diagram.path, "processes", number, "id")
                yield find(place, *outflows, process=process.name, id=process.id)
