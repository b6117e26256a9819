"""
A composite relation has more attributes on one side than on the other.

## Why

A composite foreign key pairs attributes one by one. With unequal numbers nobody knows which belongs to
which.

## How it is detected

The number of attributes in `from` and `to` of a relation is compared.

## How to fix

Write the attributes of both sides in the same order.

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
  - {from: [permohonan.perusahaan_id, permohonan.nomor], to: perusahaan.id, label: diajukan oleh}
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
    "ERD005",
    "from has {child} attributes and to has {parent}: write the pairs of attributes in the same order",
    fix="Write as many attributes in `from` as in `to`, in the same order.",
)
def unequal_ends(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    for number, relation in enumerate(spec.value.relations) if spec and spec.value else ():
        child, parent = len(relation.child), len(relation.parent)
        if spec and child != parent:
            yield find(spec.at("relations", number, "to"), child=child, parent=parent)
