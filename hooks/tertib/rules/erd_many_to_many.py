"""
A relation is many-to-many.

## Why

A table cannot hold it: a foreign key leads from many rows to one. Many-to-many is an entity of its own
that nobody drew, and usually one with attributes: when, by whom, how many.

## How it is detected

A `cardinality` with many at both ends.

## How to fix

Declare the entity between the two, with a foreign key to each.

## Bad

```diff projects/izin/erd.yml
 relations:
-  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh, cardinality: {from: zero-or-many, to: zero-or-many}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule

MANY = frozenset({"zero-or-many", "one-or-many"})


@rule(
    "ERD013",
    "many {child} for many {parent}: declare the entity between the two, with a foreign key to each",
    fix="Add an entity for one pair of {child} and {parent}, and two relations from it.",
)
def many_to_many(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    for number, relation in enumerate(spec.value.relations):
        stated = relation.cardinality
        if stated and stated.child in MANY and stated.parent in MANY:
            yield find(
                spec.at("relations", number, "cardinality"),
                child=relation.child[0].entity,
                parent=relation.parent[0].entity,
            )
