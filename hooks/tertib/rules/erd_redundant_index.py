"""
An index repeats another key.

## Why

An index costs time at every change. One that begins like a longer one, or like a key, is never needed: the
other serves its searches too.

## How it is detected

Every list under `indexes` is compared with the primary key, the unique keys and the other indexes: it must
not be the beginning of one of them. A list under `unique` must not be the primary key or another unique
key again.

## How to fix

Remove the shorter one.

## Bad

```diff projects/izin/erd.yml
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
-    indexes: [[perusahaan_id]]
+    indexes: [[perusahaan_id], [perusahaan_id, nomor]]
     retention: {value: 5, unit: year}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from ..model.erd import Entity
from ..references import Path
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD029",
    "{names}: another key begins so and serves the same searches; remove this one",
    fix="Remove it from `indexes` or `unique`.",
    level=Level.WARNING,
    elsewhere="also repeated",
)
def redundant_index(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, *path), f"{entity.name} ({', '.join(names)})")
        for number, entity in enumerate(spec.value.entities)
        if entity.indexes or entity.unique
        for path, names in _redundant(entity)
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names)


def _redundant(entity: Entity) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The keys of an entity that another one makes needless."""
    keys = [entity.primary_key, *((each.name,) for each in entity.attributes if each.unique)]
    for at, names in enumerate(entity.unique):
        if any(sorted(names) == sorted(key) for key in keys):
            yield ("unique", at), names
        keys.append(names)
    for at, names in enumerate(entity.indexes):
        longer = (other for n, other in enumerate(entity.indexes) if len(other) > len(names) or n < at)
        if any(key[: len(names)] == names for key in (*keys, *longer)):
            yield ("indexes", at), names
