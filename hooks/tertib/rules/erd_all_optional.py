"""
Everything but the key of an entity may be empty.

## Why

A row that may hold nothing is allowed to mean nothing. What must be known of every row should be said, or
the database will not ask for it.

## How it is detected

An entity that has attributes beside its primary key, all of them `nullable: true`. Up to five entities are
told one by one.

## How to fix

Take `nullable: true` away from what every row must have.

## Bad

```diff projects/izin/erd.yml
       - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
-      - {name: nama_usaha, type: varchar(100), nullable: false, description: Nama perusahaan}
+      - {name: nama_usaha, type: varchar(100), nullable: true, description: Nama perusahaan}
     retention: {value: 5, unit: year}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD021",
    "{entities}: all attributes but the key may be empty; say what every row must have",
    fix="Write `nullable: false` for the attributes that every row must have.",
    level=Level.WARNING,
    elsewhere="also all optional",
)
def all_optional(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, "name"), entity.name)
        for number, entity in enumerate(spec.value.entities)
        if all(each.nullable or each.primary for each in entity.attributes)
        and not all(each.primary for each in entity.attributes)
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), entities=each.names)
