"""
A boundary contains something the diagram does not have.

## Why

A trust boundary says what is protected together. A member that does not exist protects nothing, and the
thing that was meant stays outside.

## How it is detected

Every id in `contains` of a boundary must be an external entity, a process or a store of some level.

## How to fix

Correct the id, or remove it.

## Bad

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
  - {id: sistem, name: e-Izin, contains: [catat, putuskan, gudang]}
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
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "DFD005",
    "{member} is not on the diagram: did you mean {close}?",
    fix="Write the id of an external entity, process or store, such as {close}, or remove {member}.",
)
def unknown_member(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    known = {each for _, _, ends in spec.value.levels() for each in ends}
    for number, boundary in enumerate(spec.value.boundaries):
        for at, member in enumerate(boundary.contains):
            if member not in known:
                close = get_close_matches(member, sorted(known), n=1, cutoff=0)
                yield find(spec.at("boundaries", number, "contains", at), member=member, close=close)
