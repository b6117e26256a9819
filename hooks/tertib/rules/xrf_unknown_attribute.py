"""
A data item names an attribute that the database does not have.

## Why

The data dictionary and the database describe the same data. Where they differ, one of them was not kept up,
and the classification of the data with it.

## How it is detected

Every `entity.attribute` in `data` of the diagram must exist in `erd.yml`. The name splits at its last dot.

## How to fix

Correct the name, or add the attribute to the entity. Data that is computed has no attribute: describe it
with `derives`.

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
  - {from: laporan, to: tangani, data: [isi-laporan], operation: read}
  - {from: petugas, to: tangani, data: [isi-tanggapan]}
  - {from: tangani, to: tanggapan, data: [isi-tanggapan], operation: create}
  - {from: tanggapan, to: tangani, data: [isi-tanggapan], operation: read}
  - {from: tangani, to: pelapor, data: [jawaban]}
data:
  isi-laporan: {name: Isi laporan, attributes: [pelapor.nama, pelapor.telepon, laporan.lokasi], personal: general}
  tanda-terima: {name: Tanda terima, attributes: [laporan.id], derives: [isi-laporan]}
  isi-tanggapan: {name: Isi tanggapan, attributes: [tanggapan.teks]}
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

from ..gathering import as_found
from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "XRF003",
    "{attribute} is not an attribute of erd.yml: did you mean {close}?",
    fix="Write an attribute such as {close}, or add {attribute} to erd.yml.",
)
def unknown_attribute(project: Project, context: Context) -> Iterator[Finding]:
    spec, entities = project.dfd, trace(project).entities
    for key, item in spec.value.data.items() if spec and spec.value and entities else ():
        for number, name in enumerate(item.attributes):
            entity, _, attribute = name.rpartition(".")
            if spec and attribute not in entities.get(entity, ()):
                known = [f"{each}.{one}" for each, attributes in entities.items() for one in attributes]
                yield find(
                    spec.at("data", key, "attributes", number),
                    level=as_found(project),
                    attribute=name,
                    close=get_close_matches(name, known, n=1, cutoff=0),
                )
