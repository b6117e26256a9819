"""
An entity is related to no other.

## Why

Data of one system belongs together. An entity that stands alone is left over, belongs to another system,
or its foreign key was forgotten, which is what happens to the data next.

## How it is detected

Every entity must be at an end of a relation with another entity; logical relations count. Up to five are
told one by one, more in one finding, and so is a schema without any relation. For a legacy system that has
not promised its diagrams it is a note.

## How to fix

Draw the relation, with `logical: true` where the database has no foreign key. Where the entity is none of
the system's own, remove it.

## Bad

```diff projects/lapor/erd.yml
   - {from: laporan.pelapor_id, to: pelapor.id, label: dikirim oleh}
-  - {from: tanggapan.laporan_id, to: laporan.id, label: menanggapi}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import ALONE, as_found, gathered
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD016",
    "{entities}: related to no other entity; draw the relation, or remove what is not the system's own",
    fix="Add a relation (`logical: true` where the database has no foreign key), or remove {entities}.",
    level=Level.WARNING,
    elsewhere="also unrelated",
)
def unrelated(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None or len(spec.value.entities) < 2:
        return
    erd = spec.value
    related = {
        end.entity
        for relation in erd.relations
        for end in (*relation.child, *relation.parent)
        if relation.child[0].entity != relation.parent[0].entity
    }
    alone = [
        (("entities", number, "name"), entity.name)
        for number, entity in enumerate(erd.entities)
        if entity.name not in related
    ]
    for each in gathered(alone, ALONE if erd.relations else 1):
        more = (spec.at(*path) for path in each.more)
        yield find(spec.at(*each.path), *more, level=as_found(project), entities=each.names)
