"""
The operation of a flow goes against its direction.

## Why

Reading takes data out of a store, everything else puts it in. Who creates, reads, changes and deletes each
entity is counted by these words; a flow that says the wrong one falsifies the count.

## How it is detected

`operation: read` stands on a flow from a store; create, update and delete on a flow to one. On a flow
without a store it means nothing.

## How to fix

Correct the operation or turn the flow; remove it where no store takes part.

## Bad

```diff projects/izin/dfd.yml
   - {from: catat, to: arsip, data: [isi-permohonan], operation: create}
+  - {from: catat, to: pemohon, data: [isi-permohonan], operation: create}
   - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD031",
    "{operation} does not fit a flow from {source} to {target}: reading leads out of a store, all else into one",
    fix="Correct `operation`, or turn the flow; remove it where no store takes part.",
    level=Level.WARNING,
    also=("XRF008", "XRF009"),
)
def wrong_operation(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    stores = spec.value.stores_by_id
    for diagram in spec.value.diagrams:
        for number, flow in enumerate(diagram.level.flows):
            if flow.operation is None:
                continue
            store = flow.source if flow.operation == "read" else flow.target
            if store not in stores and store in diagram.ends:
                yield find(
                    spec.at(*diagram.path, "flows", number, "operation"),
                    level=as_found(project),
                    operation=flow.operation,
                    source=flow.source,
                    target=flow.target,
                )
