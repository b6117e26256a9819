"""
A process gives data out and takes none in.

## Why

A result is made of something. A process without an inflow makes data from nothing, or the diagram forgot
where it gets it from: a store that it reads, or someone who asks.

## How it is detected

Every process of every level that has an outflow must have an inflow on its own diagram; reading a store is
one.

## How to fix

Draw the flow that brings the data, from a store, from someone, or from another process.

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
  - {id: ingatkan, number: "3", name: Ingatkan pemohon}
stores:
  - {id: arsip, number: D1, name: Arsip permohonan, entities: [perusahaan, permohonan]}
flows:
  - {from: pemohon, to: catat, data: [isi-permohonan]}
  - {from: catat, to: arsip, data: [isi-permohonan], operation: create}
  - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
  - {from: petugas, to: putuskan, data: [keputusan]}
  - {from: putuskan, to: arsip, data: [keputusan], operation: update}
  - {from: putuskan, to: pemohon, data: [surat-izin]}
  - {from: ingatkan, to: pemohon, data: [keputusan]}
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

from . import Context, Finding, Project, find, rule


@rule(
    "DFD011",
    "{process} gives data out and takes none in: draw the flow that brings it",
    fix="Add a flow to {id} from the store, the entity or the process that its data comes from.",
    also=("DFD007", "DFD019", "DFD024", "DFD025", "DFD028", "XRF008", "XRF009"),
    elsewhere="this comes out",
)
def miracle(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        for number, process in enumerate(diagram.level.processes):
            if process.id in diagram.out_of and process.id not in diagram.into:
                outflows = (spec.at(*diagram.path, "flows", at) for at in diagram.out_of[process.id][:3])
                place = spec.at(*diagram.path, "processes", number, "id")
                yield find(place, *outflows, process=process.name, id=process.id)
