"""
The diagram has no external entity.

## Why

A system serves someone and gets its data from someone. Without anybody outside, the context diagram shows
a system that nobody uses.

## How it is detected

`external_entities` must hold at least one.

## How to fix

Declare those who give data to the system and those who get it: people by their role, other systems, other
offices.

## Bad

```diff projects/izin/dfd.yml
 title: Aliran data e-Izin
-external_entities:
-  - {id: pemohon, name: Pemohon}
-  - {id: petugas, name: Petugas izin}
+external_entities: []
 processes:
@@
 flows:
-  - {from: pemohon, to: catat, data: [isi-permohonan]}
+  - {from: putuskan, to: catat, data: [isi-permohonan]}
   - {from: catat, to: arsip, data: [isi-permohonan], operation: create}
   - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
-  - {from: petugas, to: putuskan, data: [keputusan]}
   - {from: putuskan, to: arsip, data: [keputusan], operation: update}
-  - {from: putuskan, to: pemohon, data: [surat-izin]}
+  - {from: putuskan, to: catat, data: [surat-izin]}
 data:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD033",
    "nobody outside takes part: declare who gives data to the system and who gets it under external_entities",
    fix="Add the roles, offices and systems outside to `external_entities`, and their flows.",
    also=("DFD010", "DFD011", "DFD012"),
)
def no_entity(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec and spec.value and not any(level.external_entities for _, level, _ in spec.value.levels()):
        yield find(spec.at("id"))
