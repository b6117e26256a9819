"""
An entity has no primary key.

## Why

Without a primary key two rows cannot be told apart, and no other entity can point to one.

## How it is detected

At least one attribute of every entity must have `key: primary`.

## How to fix

Mark the attributes that identify a row with `key: primary`.

## Bad

```diff projects/izin/erd.yml
     attributes:
-      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
+      - {name: id, type: bigint, nullable: false, description: Nomor urut}
       - {name: perusahaan_id, type: bigint, nullable: false, description: Pemohon}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "ERD001",
    "{entity} has no primary key: mark the attributes that identify a row with `key: primary`",
    fix="Add `key: primary` to the identifying attributes of {entity}.",
)
def no_primary_key(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    for number, entity in enumerate(spec.value.entities) if spec and spec.value else ():
        if spec and not entity.primary_key:
            yield find(spec.at("entities", number, "name"), entity=entity.name)
