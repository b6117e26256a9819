"""
A process is named by a noun.

## Why

A process is something that is done, so its name begins with a verb and says to what: “Catat permohonan”. A
noun, “Pendaftaran” or “Data kios”, names a part of the organisation or a heap of data and leaves open what
happens.

## How it is detected

The first word of a process's name must not be a noun: one of `schemas/reference/diagram-words-id.yml`, or
a form with pe-…-an or -an.

## How to fix

Begin the name with the verb in its root form and its object.

## Bad

```yaml projects/izin/dfd.yml
id: izin
title: Aliran data e-Izin
external_entities:
  - {id: pemohon, name: Pemohon}
  - {id: petugas, name: Petugas izin}
processes:
  - {id: catat, number: "1", name: Pencatatan permohonan}
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
    "DFD015",
    "the process {name} is named by a noun: begin with the verb that says what is done",
    fix="Name {id} with a verb and its object, such as “Catat permohonan”.",
    level=Level.WARNING,
)
def noun_as_process(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    words = vocabulary(context.register.root)
    for diagram in spec.value.diagrams:
        for number, process in enumerate(diagram.level.processes):
            if words.is_noun(first_word(process.name)):
                place = spec.at(*diagram.path, "processes", number, "name")
                yield find(place, level=as_found(project), name=process.name, id=process.id)
