"""
Data flows into or out of a store that does not hold its entity.

## Why

If the store does not hold the entity, the data comes from somewhere that the diagram does not show.

## How it is detected

For every flow between a process and a store, the entities of the attributes of its data items are compared
with `entities` of the store. Items with `derives` are computed and may gather from several stores;
attributes that do not exist are told by another rule.

## How to fix

Add the entity to the store, take the attribute out of the item, or draw the flow to the store that holds
it.

## Bad

```diff projects/lapor/dfd.yml
   tanda-terima: {name: Tanda terima, attributes: [laporan.id], derives: [isi-laporan]}
-  isi-tanggapan: {name: Isi tanggapan, attributes: [tanggapan.isi]}
+  isi-tanggapan: {name: Isi tanggapan, attributes: [laporan.id, tanggapan.isi]}
   jawaban: {name: Jawaban, attributes: [laporan.lokasi, tanggapan.isi], derives: [isi-laporan, isi-tanggapan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..model import Dfd, Spec
from ..tracing import Access, stores, trace
from . import Context, Finding, Place, Project, find, rule


@rule(
    "XRF004",
    "{item} holds {attribute}, but the store {store} does not hold {entity}: add it there, or correct the item",
    fix="Add {entity} to `entities` of {store}, or split {item}.",
    elsewhere="the store",
)
def other_entity(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.dfd, trace(project)
    entities = thread.entities
    for access in thread.accesses if entities else ():
        held = access.store.entities
        for number, item, attribute in _stored(spec, access) if spec and held else ():
            entity = attribute.rpartition(".")[0]
            if spec and entity in entities and entity not in held:
                yield find(
                    spec.at(*access.path, "data", number),
                    _store(spec, access.store.id),
                    level=as_found(project),
                    item=item,
                    attribute=attribute,
                    store=access.store.id,
                    entity=entity,
                )


def _stored(spec: Spec[Dfd], access: Access) -> Iterator[tuple[int, str, str]]:
    """What a flow takes as it is: position and name of the item, and the first attribute of each entity."""
    for number, name in enumerate(access.flow.data):
        item = spec.value.item(name) if spec.value else None
        if item and not item.derives:
            of_entity = {attribute.rpartition(".")[0]: attribute for attribute in reversed(item.attributes)}
            yield from ((number, name, attribute) for attribute in reversed(of_entity.values()))


def _store(spec: Spec[Dfd], name: str) -> Place:
    """Where a store is declared."""
    found = stores(spec.value) if spec.value else ()
    return next(spec.at(*path, "entities") for path, store in found if store.id == name)
