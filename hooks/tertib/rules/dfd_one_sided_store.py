"""
A store is only written, or only read.

## Why

Data that nobody reads need not be kept, and data that nobody writes comes from nowhere. Published models
break this often, mostly because another system stands at the other side: then that is what the diagram
should say.

## How it is detected

Flows into and out of every store are counted over all levels. A store that has flows in one direction only
is named, unless `shared_stores` says that another system reads or writes it. For a legacy system that has
not promised its diagrams it is a note.

## How to fix

Draw the flow that is missing, or write under `shared_stores` which system reads or writes the store.

## Bad

```diff projects/izin/dfd.yml
   - {from: catat, to: arsip, data: [isi-permohonan], operation: create}
-  - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
+  - {from: catat, to: putuskan, data: [isi-permohonan]}
   - {from: petugas, to: putuskan, data: [keputusan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from . import Context, Finding, Level, Project, find, rule

OTHERS = {"write": frozenset({"write", "read-write"}), "read": frozenset({"read", "read-write"})}


@rule(
    "DFD007",
    "{store} has flows in one direction only: draw the other, or name the system at that side under shared_stores",
    fix="Draw the flow that is missing, or add `{{store: {id}, system: …, access: {missing}}}` to `shared_stores`.",
    level=Level.WARNING,
    elsewhere="the store is used here",
    also=("DFD012", "XRF008", "XRF009"),
)
def one_sided_store(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    dfd = spec.value
    written = {end: (each.path, flows[0]) for each in dfd.diagrams for end, flows in each.into.items()}
    read = {end: (each.path, flows[0]) for each in dfd.diagrams for end, flows in each.out_of.items()}
    for diagram in dfd.diagrams:
        for number, store in enumerate(diagram.level.stores):
            if (store.id in written) == (store.id in read):
                continue
            missing = "read" if store.id in written else "write"
            if any(each.store == store.id and each.access in OTHERS[missing] for each in dfd.shared_stores):
                continue
            path, flow = written[store.id] if missing == "read" else read[store.id]
            yield find(
                spec.at(*diagram.path, "stores", number, "id"),
                spec.at(*path, "flows", flow),
                level=as_found(project),
                store=store.name,
                id=store.id,
                missing=missing,
            )
