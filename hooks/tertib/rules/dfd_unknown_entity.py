"""
A store holds an entity that erd.yml does not have.

## Why

A store of the data-flow diagram is kept in entities of the database. An entity that does not exist leaves
the store without a home.

## How it is detected

Every name in `entities` of a store, at every level, is looked up in `erd.yml`. It is not asked where
`erd.yml` is absent or cannot be read.

## How to fix

Correct the name, or add the entity to `erd.yml`.

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
  - {id: arsip, number: D1, name: Arsip permohonan, entities: [perusahaan, permohonan, berkas]}
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
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "DFD006",
    "{entity} is not an entity of erd.yml: did you mean {close}?",
    fix="Write the name of an entity of erd.yml, such as {close}, or add {entity} there.",
)
def unknown_entity(project: Project, context: Context) -> Iterator[Finding]:
    spec, erd = project.dfd, project.erd
    if spec is None or spec.value is None or erd is None or erd.value is None:
        return
    known = [entity.name for entity in erd.value.entities]
    for path, level, _ in spec.value.levels():
        for number, store in enumerate(level.stores):
            for at, entity in enumerate(store.entities):
                if entity not in known:
                    close = get_close_matches(entity, known, n=1, cutoff=0)
                    yield find(spec.at(*path, "stores", number, "entities", at), entity=entity, close=close)
