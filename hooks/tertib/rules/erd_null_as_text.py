"""
A default is the word NULL.

## Why

An attribute without a default is empty anyway. `'NULL'` in quotes is a text of four letters, which later
looks like nothing and is not: searches for what is missing do not find it.

## How it is detected

`default` is compared with the word NULL, quotes, brackets and capitals set aside.

## How to fix

Leave `default` out.

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
      - {name: keputusan, type: varchar(10), nullable: true, default: "'NULL'", description: Diterima atau ditolak}
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

from ..gathering import as_found, gathered
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD028",
    "{names}: the default is the word NULL; leave it out, an attribute without a default is empty",
    fix="Remove `default`.",
    level=Level.WARNING,
    elsewhere="also with the word NULL",
)
def null_as_text(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, "attributes", at, "default"), f"{entity.name}.{attribute.name}")
        for number, entity in enumerate(spec.value.entities)
        for at, attribute in enumerate(entity.attributes)
        if attribute.default and attribute.default.strip("'\"` ()").casefold() == "null"
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names)
