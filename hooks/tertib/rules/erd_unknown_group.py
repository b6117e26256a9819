"""
An entity belongs to a group that is not declared.

## Why

Groups divide a large diagram into pages. An entity of an unknown group is drawn on none of them.

## How it is detected

`group` of every entity is looked up in `groups`.

## How to fix

Declare the group under `groups`, or correct its id.

## Bad

```yaml projects/izin/erd.yml
id: izin
title: Basis data e-Izin
entities:
  - name: perusahaan
    label: Perusahaan
    group: induk
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
    "ERD007",
    "group {group} is not declared: add it under groups",
    fix="Add `{group}: {{name: …}}` under `groups`, or write a group that is there.",
)
def unknown_group(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    for number, entity in enumerate(spec.value.entities) if spec and spec.value else ():
        if spec and spec.value and entity.group and entity.group not in spec.value.groups:
            yield find(spec.at("entities", number, "group"), group=entity.group)
