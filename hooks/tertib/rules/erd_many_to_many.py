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

```yaml projects/izin/erd.yml
id: izin
title: Basis data e-Izin
entities:
  - name: perusahaan
    label: Perusahaan
    description: Satu pemohon izin.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: nama_usaha, type: varchar(100), nullable: false, description: Nama perusahaan}
    retention: {value: 5, unit: year}
  - name: permohonan
    label: Permohonan
    description: Satu permohonan izin reklame.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: perusahaan_id, type: bigint, nullable: false, description: Pemohon}
      - {name: nomor, type: varchar(20), nullable: false, unique: true, description: Nomor permohonan}
      - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
      - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
    indexes: [[perusahaan_id]]
    retention: {value: 5, unit: year}
relations:
  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh, cardinality: {from: zero-or-many, to: zero-or-many}}
```

## Good

```yaml projects/izin/erd.yml
id: izin
title: Basis data e-Izin
entities:
  - name: perusahaan
    label: Perusahaan
    description: Satu pemohon izin.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: nama_usaha, type: varchar(100), nullable: false, description: Nama perusahaan}
    retention: {value: 5, unit: year}
  - name: permohonan
    label: Permohonan
    description: Satu permohonan izin reklame.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: perusahaan_id, type: bigint, nullable: false, description: Pemohon}
      - {name: nomor, type: varchar(20), nullable: false, unique: true, description: Nomor permohonan}
      - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
      - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
    indexes: [[perusahaan_id]]
    retention: {value: 5, unit: year}
relations:
  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
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
