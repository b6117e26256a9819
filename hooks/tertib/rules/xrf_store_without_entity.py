"""
A data store holds no entity.

## Why

The store says where data rests, the entity says what it is. A store without an entity is data that nobody
described: no key, no retention, no word on what is personal.

## How it is detected

Where a project has both drawings, every store of every level must name at least one entity in `entities`.
On the drawings of a legacy system this is a note.

## How to fix

Name the entities of `erd.yml` that the store holds, or add them there.

## Bad

```diff projects/lapor/dfd.yml
   - {id: laporan, number: D1, name: Laporan, entities: [pelapor, laporan]}
-  - {id: tanggapan, number: D2, name: Tanggapan, entities: [tanggapan]}
+  - {id: tanggapan, number: D2, name: Tanggapan}
 flows:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..tracing import stores, trace
from . import Context, Finding, Project, find, rule


@rule(
    "XRF001",
    "the store {store} holds no entity: name those of erd.yml that it keeps",
    fix="Add `entities: […]` to the store {store}.",
    also=("XRF002",),
)
def store_without_entity(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None or not trace(project).entities:
        return
    if all(each.entities for each in spec.value.stores_by_id.values()):
        return
    for path, store in stores(spec.value):
        if not store.entities:
            yield find(spec.at(*path, "id"), level=as_found(project), store=store.id)
