"""
An entity has a single attribute.

## Why

A table of one column holds a list of values and nothing about them. Usually the rest was not copied, or it
should be an attribute of another entity.

## How it is detected

Entities with one attribute. Up to five are told one by one.

## How to fix

Add what is known of each row, or make it an attribute of the entity that uses it.

## Bad

```diff projects/izin/erd.yml
     attributes:
-      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
-      - {name: nama_usaha, type: varchar(100), nullable: false, description: Nama perusahaan}
+      - {name: nama_usaha, type: varchar(100), key: primary, nullable: false, description: Nama perusahaan}
     retention: {value: 5, unit: year}
@@
       - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
-      - {name: perusahaan_id, type: bigint, nullable: false, description: Pemohon}
+      - {name: perusahaan_id, type: varchar(100), nullable: false, description: Pemohon}
       - {name: nomor, type: varchar(20), nullable: false, unique: true, description: Nomor permohonan}
@@
 relations:
-  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: permohonan.perusahaan_id, to: perusahaan.nama_usaha, label: diajukan oleh}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD022",
    "{entities}: only one attribute; add what is known of a row, or make it an attribute of another entity",
    fix="Add the attributes that are missing, or move the one there is.",
    level=Level.WARNING,
    elsewhere="also with one attribute",
)
def single_attribute(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, "name"), entity.name)
        for number, entity in enumerate(spec.value.entities)
        if len(entity.attributes) == 1
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), entities=each.names)
