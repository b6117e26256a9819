"""
A store holds an entity that erd.yml does not have.

## Why

A store of the data-flow diagram is kept in entities of the database. An entity that does not exist leaves
the store without a home.

## How it is detected

Every name in `entities` of a store, at every level, is looked up in `erd.yml`. It is not asked where
`erd.yml` is absent or cannot be read.

## How to fix

Correct the name, or add the entity to `erd.yml`.

## Bad

```diff projects/izin/dfd.yml
 stores:
-  - {id: arsip, number: D1, name: Arsip permohonan, entities: [perusahaan, permohonan]}
+  - {id: arsip, number: D1, name: Arsip permohonan, entities: [perusahaan, permohonan, berkas]}
 flows:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "DFD006",
    "{entity} is not an entity of erd.yml: did you mean {close}?",
    fix="Write the name of an entity of erd.yml, such as {close}, or add {entity} there.",
)
def unknown_entity(project: Project, context: Context) -> Iterator[Finding]:
    spec, erd = project.dfd, project.erd
    if spec is None or spec.value is None or erd is None or erd.value is None:
        return
    known = [entity.name for entity in erd.value.entities]
    for path, level, _ in spec.value.levels():
        for number, store in enumerate(level.stores):
            for at, entity in enumerate(store.entities):
                if entity not in known:
                    close = get_close_matches(entity, known, n=1, cutoff=0)
                    yield find(spec.at(*path, "stores", number, "entities", at), entity=entity, close=close)
