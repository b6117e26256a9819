"""
A process traces to no requirement.

## Why

Work that nobody asked for is still built, tested and maintained. Often it is the sign of a requirement that
was never written down.

## How it is detected

Where there is a list of requirements, every process must name one in `requirements`. A process that is
taken apart may leave it to all of its parts, and parts take it from the process they lie in. Legacy systems
are not asked.

## How to fix

Name the requirement that the process serves. If there is none, drop the process, or have the requirement
agreed on.

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
    requirements: [KF-kirim, KF-tanggapi, KNF-beban]
    decomposition:
      processes:
        - {id: periksa, number: "1.1", name: Periksa laporan, requirements: [KF-kirim]}
        - {id: simpan, number: "1.2", name: Simpan laporan, requirements: [KF-kirim]}
      flows:
        - {from: pelapor, to: periksa, data: [isi-laporan], protection: TLS}
        - {from: periksa, to: simpan, data: [isi-laporan]}
        - {from: simpan, to: laporan, data: [isi-laporan], operation: create}
        - {from: simpan, to: pelapor, data: [tanda-terima]}
  - {id: tangani, number: "2", name: Tanggapi laporan}
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

from ..model.dfd import DfdLevel
from ..references import Path
from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "XRF005",
    "the process {process} serves no requirement: name one in requirements",
    fix="Add `requirements: [KF-…]` to the process {process}.",
)
def untraced_process(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.dfd, trace(project)
    if (
        spec is None
        or spec.value is None
        or project.legacy
        or not thread.lists_requirements
        or not thread.drawn
    ):
        return
    for path, name in _untraced(spec.value, ()):
        yield find(spec.at(*path), process=name)


def _untraced(level: DfdLevel, path: Path) -> Iterator[tuple[Path, str]]:
    """The processes that name no requirement, nor does one they lie in; of one taken apart those parts that do not."""
    for number, process in enumerate(level.processes):
        at = (*path, "processes", number)
        if process.requirements:
            continue
        if process.decomposition and process.decomposition.processes:
            yield from _untraced(process.decomposition, (*at, "decomposition"))
        else:
            yield (*at, "id"), process.id
