"""
One side of a relation lies in several entities.

## Why

A foreign key leads from one entity to one other. A side that is spread over several is two relations in
one.

## How it is detected

All attributes in `from`, and all in `to`, of a relation must be of one entity.

## How to fix

Write one relation for each pair of entities.

## Bad

```diff projects/izin/erd.yml
 relations:
-  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: [permohonan.perusahaan_id, perusahaan.nama_usaha], to: [perusahaan.id, perusahaan.nama_usaha], label: diajukan oleh}

```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "ERD010",
    "this side lies in several entities ({entities}): write one relation for each pair of entities",
    fix="Split the relation, so that each side names attributes of one entity.",
)
def mixed_ends(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    for number, relation in enumerate(spec.value.relations) if spec and spec.value else ():
        for key, ends in (("from", relation.child), ("to", relation.parent)):
            entities = sorted({end.entity for end in ends})
            if spec and len(entities) > 1:
                yield find(spec.at("relations", number, key), entities=entities)
