"""
An entity has no primary key.

## Why

Without a primary key two rows cannot be told apart, and no other entity can point to one.

## How it is detected

At least one attribute of every entity must have `key: primary`.

## How to fix

Mark the attributes that identify a row with `key: primary`.

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
      - {name: id, type: bigint, nullable: false, description: Nomor urut}
      - {name: perusahaan_id, type: bigint, nullable: false, description: Pemohon}
      - {name: nomor, type: varchar(20), nullable: false, unique: true, description: Nomor permohonan}
      - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
      - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
    indexes: [[perusahaan_id]]
    retention: {value: 5, unit: year}
relations:
  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
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
