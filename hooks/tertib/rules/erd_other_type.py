"""
A foreign key has another type than what it points to.

## Why

Databases refuse such a key or compare the two sides slowly and wrongly: a number that is too short for its
target overflows one day. It also shows that one of the two was written from memory.

## How it is detected

Type and length of the attributes of every relation are compared in pairs. Words that products have for one
thing are one (`integer` and `int4`, `numeric` and `NUMBER`, `serial` and `int`); the display width of
whole numbers does not count, and a length that one side leaves out fits any. For a logical relation it is
a warning, since the database compares nothing.

## How to fix

Give the foreign key the type of the attribute it points to.

## Bad

```diff projects/izin/erd.yml
       - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
-      - {name: perusahaan_id, type: bigint, nullable: false, description: Pemohon}
+      - {name: perusahaan_id, type: int, nullable: false, description: Pemohon}
       - {name: nomor, type: varchar(20), nullable: false, unique: true, description: Nomor permohonan}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..column_types import column_type
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD011",
    "{child} is {type} and points to {parent}, which is {target}: give both the same type",
    fix="Write `type: {target}` for {child}, or correct the type of {parent}.",
    elsewhere="the attribute it points to",
    also=("ERD019",),
)
def other_type(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    entities = spec.value.entities
    for join in spec.value.joins:
        for own, other in join.pairs:
            if column_type(own.type).fits(column_type(other.type)):
                continue
            places = [
                spec.at(
                    "entities", entities.index(holder), "attributes", holder.attributes.index(each), "type"
                )
                for holder, each in ((join.child, own), (join.parent, other))
            ]
            yield find(
                *places,
                level=Level.WARNING if join.relation.logical else None,
                child=f"{join.child.name}.{own.name}",
                type=own.type,
                parent=f"{join.parent.name}.{other.name}",
                target=other.type,
            )
