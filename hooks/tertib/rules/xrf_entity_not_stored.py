"""
An entity lies in no data store.

## Why

A table that no process of the diagram touches is either unused or used in secret. Both should be known
before it holds the data of citizens.

## How it is detected

Once the drawings are no longer a draft, every entity of `erd.yml` must stand in `entities` of a store of
some level. In a legacy system this is a note, and tables without any relation, which frameworks bring
along, are passed over.

## How to fix

Add the entity to the store that holds it. If nothing uses it, remove it from the database and from the
drawing.

## Bad

```diff projects/lapor/erd.yml
     retention: {value: 5, unit: year}
+  - name: lampiran
+    label: Lampiran
+    description: Satu foto reklame.
+    attributes:
+      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
+      - {name: laporan_id, type: bigint, nullable: false, description: Laporan yang dilampiri}
+      - {name: nama_berkas, type: varchar(100), nullable: false, description: Nama berkas foto}
+    indexes: [[laporan_id]]
+    retention: {value: 5, unit: year}
 relations:
+  - {from: lampiran.laporan_id, to: laporan.id, label: melampiri}
   - {from: laporan.pelapor_id, to: pelapor.id, label: dikirim oleh}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..model import Erd
from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "XRF002",
    "the entity {entity} lies in no store of the data-flow diagram: add it to one, or remove it",
    fix="Add {entity} to `entities` of a store in {file}.",
    elsewhere="the stores",
)
def entity_not_stored(project: Project, context: Context) -> Iterator[Finding]:
    spec, drawn = project.erd, project.dfd
    if not (spec and spec.value and drawn and drawn.value and trace(project).drawn):
        return
    stored = {name for store in drawn.value.stores_by_id.values() for name in store.entities}
    for number, entity in enumerate(spec.value.entities):
        if entity.name in stored or (project.legacy and not _related(spec.value, entity.name)):
            continue
        yield find(
            spec.at("entities", number, "name"),
            drawn.at("stores"),
            level=as_found(project),
            entity=entity.name,
            file=drawn.file,
        )


def _related(erd: Erd, entity: str) -> bool:
    """Whether a relation leads to or from an entity."""
    return any(end.entity == entity for each in erd.relations for end in (*each.child, *each.parent))
