"""
Nothing reads the rows of an entity.

## Why

Data that nobody reads should not be collected. With personal data that is not advice but law.

## How it is detected

For each entity that something is done to: is there a flow out of its store that reads it? The rest is as
for entities that nothing creates.

## How to fix

Draw the flow that reads it. If there is none, stop storing it.

## Bad

```yaml projects/lapor/dfd.yml
id: lapor
title: Aliran data e-Lapor
external_entities:
  - {id: pelapor, name: Pelapor}
  - {id: petugas, name: Petugas izin}
processes:
  - id: terima
    number: "1"
    name: Terima laporan
    requirements: [KF-kirim, KNF-beban]
    decomposition:
      processes:
        - {id: periksa, number: "1.1", name: Periksa laporan, requirements: [KF-kirim]}
        - {id: simpan, number: "1.2", name: Simpan laporan, requirements: [KF-kirim]}
      flows:
        - {from: pelapor, to: periksa, data: [isi-laporan], protection: TLS}
        - {from: periksa, to: simpan, data: [isi-laporan]}
        - {from: simpan, to: laporan, data: [isi-laporan], operation: create}
        - {from: simpan, to: pelapor, data: [tanda-terima]}
  - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi]}
stores:
  - {id: laporan, number: D1, name: Laporan, entities: [pelapor, laporan]}
  - {id: tanggapan, number: D2, name: Tanggapan, entities: [tanggapan]}
flows:
  - {from: pelapor, to: terima, data: [isi-laporan], protection: TLS}
  - {from: terima, to: laporan, data: [isi-laporan], operation: create}
  - {from: terima, to: pelapor, data: [tanda-terima]}
  - {from: laporan, to: tangani, data: [lokasi-laporan], operation: read}
  - {from: petugas, to: tangani, data: [isi-tanggapan]}
  - {from: tangani, to: tanggapan, data: [isi-tanggapan], operation: create}
  - {from: tanggapan, to: tangani, data: [isi-tanggapan], operation: read}
  - {from: tangani, to: pelapor, data: [jawaban]}
data:
  isi-laporan: {name: Isi laporan, attributes: [pelapor.nama, pelapor.telepon, laporan.lokasi], personal: general}
  tanda-terima: {name: Tanda terima, attributes: [laporan.id], derives: [isi-laporan]}
  isi-tanggapan: {name: Isi tanggapan, attributes: [tanggapan.isi]}
  jawaban: {name: Jawaban, attributes: [laporan.lokasi, tanggapan.isi], derives: [lokasi-laporan, isi-tanggapan]}
  lokasi-laporan: {name: Lokasi laporan, attributes: [laporan.lokasi]}
boundaries:
  - {id: sistem, name: e-Lapor, contains: [terima, tangani, laporan, tanggapan]}
```

## Good

```yaml projects/lapor/dfd.yml
id: lapor
title: Aliran data e-Lapor
external_entities:
  - {id: pelapor, name: Pelapor}
  - {id: petugas, name: Petugas izin}
processes:
  - id: terima
    number: "1"
    name: Terima laporan
    requirements: [KF-kirim, KNF-beban]
    decomposition:
      processes:
        - {id: periksa, number: "1.1", name: Periksa laporan, requirements: [KF-kirim]}
        - {id: simpan, number: "1.2", name: Simpan laporan, requirements: [KF-kirim]}
      flows:
        - {from: pelapor, to: periksa, data: [isi-laporan], protection: TLS}
        - {from: periksa, to: simpan, data: [isi-laporan]}
        - {from: simpan, to: laporan, data: [isi-laporan], operation: create}
        - {from: simpan, to: pelapor, data: [tanda-terima]}
  - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi]}
stores:
  - {id: laporan, number: D1, name: Laporan, entities: [pelapor, laporan]}
  - {id: tanggapan, number: D2, name: Tanggapan, entities: [tanggapan]}
flows:
  - {from: pelapor, to: terima, data: [isi-laporan], protection: TLS}
  - {from: terima, to: laporan, data: [isi-laporan], operation: create}
  - {from: terima, to: pelapor, data: [tanda-terima]}
  - {from: laporan, to: tangani, data: [isi-laporan], operation: read}
  - {from: petugas, to: tangani, data: [isi-tanggapan]}
  - {from: tangani, to: tanggapan, data: [isi-tanggapan], operation: create}
  - {from: tanggapan, to: tangani, data: [isi-tanggapan], operation: read}
  - {from: tangani, to: pelapor, data: [jawaban]}
data:
  isi-laporan: {name: Isi laporan, attributes: [pelapor.nama, pelapor.telepon, laporan.lokasi], personal: general}
  tanda-terima: {name: Tanda terima, attributes: [laporan.id], derives: [isi-laporan]}
  isi-tanggapan: {name: Isi tanggapan, attributes: [tanggapan.isi]}
  jawaban: {name: Jawaban, attributes: [laporan.lokasi, tanggapan.isi], derives: [isi-laporan, isi-tanggapan]}
boundaries:
  - {id: sistem, name: e-Lapor, contains: [terima, tangani, laporan, tanggapan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF009",
    "{entity} is stored and never read: draw the flow that reads it, or stop storing it",
    fix="Add a flow out of the store of {entity} that carries its data.",
    level=Level.WARNING,
)
def never_read(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.erd, trace(project)
    for number, name in enumerate(thread.entities) if spec and thread.drawn and not project.legacy else ():
        done = thread.crud.get(name)
        if spec and done and "read" not in done:
            yield find(spec.at("entities", number, "name"), entity=name)
