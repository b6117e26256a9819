"""
The verb of a process does not say what is done.

## Why

Everything is “processed” and “managed”. Such a verb fits any process, so a reader learns nothing from it,
and usually several processes hide behind it.

## How it is detected

The first word of a process's name must not be one of the verbs that say nothing: “proses”, “kelola”,
“melakukan” and others of `schemas/reference/diagram-words-id.yml`.

## How to fix

Say what is done: “Catat kios”, “Hitung tagihan”. Where several things are done, draw several processes.

## Bad

```yaml projects/izin/dfd.yml
id: izin
title: Aliran data e-Izin
external_entities:
  - {id: pemohon, name: Pemohon}
  - {id: petugas, name: Petugas izin}
processes:
  - {id: catat, number: "1", name: Kelola permohonan}
  - {id: putuskan, number: "2", name: Putuskan permohonan}
stores:
  - {id: arsip, number: D1, name: Arsip permohonan, entities: [perusahaan, permohonan]}
flows:
  - {from: pemohon, to: catat, data: [isi-permohonan]}
  - {from: catat, to: arsip, data: [isi-permohonan], operation: create}
  - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
  - {from: petugas, to: putuskan, data: [keputusan]}
  - {from: putuskan, to: arsip, data: [keputusan], operation: update}
  - {from: putuskan, to: pemohon, data: [surat-izin]}
data:
  isi-permohonan: {name: Isi permohonan, attributes: [perusahaan.nama_usaha, permohonan.nomor, permohonan.lokasi]}
  keputusan: {name: Keputusan, attributes: [permohonan.keputusan]}
  surat-izin: {name: Surat izin, derives: [isi-permohonan, keputusan]}
boundaries:
  - {id: sistem, name: e-Izin, contains: [catat, putuskan, arsip]}
```

## Good

```yaml projects/izin/dfd.yml
id: izin
title: Aliran data e-Izin
external_entities:
  - {id: pemohon, name: Pemohon}
  - {id: petugas, name: Petugas izin}
processes:
  - {id: catat, number: "1", name: Catat permohonan}
  - {id: putuskan, number: "2", name: Putuskan permohonan}
stores:
  - {id: arsip, number: D1, name: Arsip permohonan, entities: [perusahaan, permohonan]}
flows:
  - {from: pemohon, to: catat, data: [isi-permohonan]}
  - {from: catat, to: arsip, data: [isi-permohonan], operation: create}
  - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
  - {from: petugas, to: putuskan, data: [keputusan]}
  - {from: putuskan, to: arsip, data: [keputusan], operation: update}
  - {from: putuskan, to: pemohon, data: [surat-izin]}
data:
  isi-permohonan: {name: Isi permohonan, attributes: [perusahaan.nama_usaha, permohonan.nomor, permohonan.lokasi]}
  keputusan: {name: Keputusan, attributes: [permohonan.keputusan]}
  surat-izin: {name: Surat izin, derives: [isi-permohonan, keputusan]}
boundaries:
  - {id: sistem, name: e-Izin, contains: [catat, putuskan, arsip]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..names import first_word, vocabulary
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD016",
    "“{verb}” does not say what the process {name} does: use a verb that does",
    fix="Name {id} with a verb that says what is done, such as catat, hitung or periksa.",
    level=Level.WARNING,
)
def vague_process(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    words = vocabulary(context.register.root)
    for diagram in spec.value.diagrams:
        for number, process in enumerate(diagram.level.processes):
            verb = first_word(process.name)
            if verb in words.vague_verbs:
                place = spec.at(*diagram.path, "processes", number, "name")
                yield find(place, level=as_found(project), verb=verb, name=process.name, id=process.id)
