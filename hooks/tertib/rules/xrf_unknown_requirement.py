"""
A process names a requirement that does not exist.

## Why

The thread from the need to the code breaks here. Usually the requirement was renamed or dropped after the
diagram was drawn.

## How it is detected

Every id in `requirements` of a process of any level is looked up in the final list; requirements of drafts
are known too.

## How to fix

Correct the id, or bring the diagram up to the specification.

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
  - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi, KF-rekap]}
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
from difflib import get_close_matches

from ..tracing import processes, trace
from . import Context, Finding, Project, find, rule


@rule(
    "XRF007",
    "{process} names {requirement}, which is not in the list of requirements: did you mean {close}?",
    fix="Write a requirement of the list, such as {close}, or remove {requirement}.",
)
def unknown_requirement(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.dfd, trace(project)
    for path, process in processes(spec.value) if spec and spec.value and thread.lists_requirements else ():
        for number, name in enumerate(process.requirements):
            if spec and not thread.knows(name):
                close = get_close_matches(name, list(thread.requirements), n=1, cutoff=0)
                place = spec.at(*path, "requirements", number)
                yield find(place, process=process.id, requirement=name, close=close)
