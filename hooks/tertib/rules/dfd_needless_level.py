"""
A process is taken apart into a single one.

## Why

A diagram with one process shows the same process again. It costs a page and says nothing.

## How it is detected

Every `decomposition` must have at least two processes.

## How to fix

Draw the other processes, or remove the decomposition.

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
        - {id: simpan, number: "1.1", name: Simpan laporan, requirements: [KF-kirim]}
      flows:
        - {from: pelapor, to: simpan, data: [isi-laporan], protection: TLS}
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

from ..gathering import as_found
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD026",
    "the diagram inside {process} has one process: draw the others, or remove the diagram",
    fix="Add the other processes to the decomposition of {id}, or remove it.",
    level=Level.WARNING,
)
def needless_level(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        if diagram.process and len(diagram.level.processes) == 1:
            place = spec.at(*diagram.path, "processes")
            yield find(place, level=as_found(project), process=diagram.process.name, id=diagram.process.id)
