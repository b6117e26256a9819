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

```yaml projects/lapor/erd.yml
id: lapor
title: Basis data e-Lapor
entities:
  - name: pelapor
    label: Pelapor
    description: Satu perusahaan pemasang reklame.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: nama, type: varchar(100), nullable: false, description: Nama perusahaan}
      - {name: telepon, type: varchar(20), nullable: false, personal: general, publication: restricted, description: Telepon penanggung jawab}
    retention: {value: 5, unit: year}
  - name: laporan
    label: Laporan
    description: Satu laporan pemasangan.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: pelapor_id, type: bigint, nullable: false, description: Pengirim laporan}
      - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
      - {name: kelurahan_kode, type: char(10), nullable: false, description: Kelurahan}
    indexes: [[pelapor_id], [kelurahan_kode]]
    retention: {value: 5, unit: year}
  - name: kelurahan
    label: Kelurahan
    description: Satu kelurahan.
    attributes:
      - {name: kode, type: char(10), key: primary, nullable: false, description: Kode wilayah}
    retention: {value: 5, unit: year}
  - name: tanggapan
    label: Tanggapan
    description: Satu tanggapan petugas.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: laporan_id, type: bigint, nullable: false, description: Laporan yang ditanggapi}
      - {name: isi, type: text, nullable: false, description: Isi tanggapan}
    indexes: [[laporan_id]]
    retention: {value: 5, unit: year}
relations:
  - {from: laporan.pelapor_id, to: pelapor.id, label: dikirim oleh}
  - {from: laporan.kelurahan_kode, to: kelurahan.kode, label: terletak di}
  - {from: tanggapan.laporan_id, to: laporan.id, label: menanggapi}
```

## Good

```yaml projects/lapor/erd.yml
id: lapor
title: Basis data e-Lapor
entities:
  - name: pelapor
    label: Pelapor
    description: Satu perusahaan pemasang reklame.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: nama, type: varchar(100), nullable: false, description: Nama perusahaan}
      - {name: telepon, type: varchar(20), nullable: false, personal: general, publication: restricted, description: Telepon penanggung jawab}
    retention: {value: 5, unit: year}
  - name: laporan
    label: Laporan
    description: Satu laporan pemasangan.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: pelapor_id, type: bigint, nullable: false, description: Pengirim laporan}
      - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
    indexes: [[pelapor_id]]
    retention: {value: 5, unit: year}
  - name: tanggapan
    label: Tanggapan
    description: Satu tanggapan petugas.
    attributes:
      - {name: id, type: bigint, key: primary, nullable: false, description: Nomor urut}
      - {name: laporan_id, type: bigint, nullable: false, description: Laporan yang ditanggapi}
      - {name: isi, type: text, nullable: false, description: Isi tanggapan}
    indexes: [[laporan_id]]
    retention: {value: 5, unit: year}
relations:
  - {from: laporan.pelapor_id, to: pelapor.id, label: dikirim oleh}
  - {from: tanggapan.laporan_id, to: laporan.id, label: menanggapi}
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
