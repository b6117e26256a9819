"""
A store is drawn above the only process that uses it.

## Why

A store that serves the parts of one process is that process's own business. On the diagram above it only
takes room.

## How it is detected

A store that on its diagram has flows with one process only, where that process has a `decomposition`, and
that no other system uses (`shared_stores`).

## How to fix

Declare the store inside the decomposition of that process. Where readers should see it, leave it.

## Bad

```diff projects/lapor/dfd.yml
         - {from: pelapor, to: periksa, data: [isi-laporan], protection: TLS}
-        - {from: periksa, to: simpan, data: [isi-laporan]}
+        - {from: periksa, to: antrean, data: [isi-laporan], operation: create}
+        - {from: antrean, to: simpan, data: [isi-laporan], operation: read}
         - {from: simpan, to: laporan, data: [isi-laporan], operation: create}
@@
   - {id: tanggapan, number: D2, name: Tanggapan, entities: [tanggapan]}
+  - {id: antrean, number: D3, name: Antrean, entities: [pelapor, laporan]}
 flows:
   - {from: pelapor, to: terima, data: [isi-laporan], protection: TLS}
   - {from: terima, to: laporan, data: [isi-laporan], operation: create}
+  - {from: terima, to: antrean, data: [isi-laporan], operation: create}
+  - {from: antrean, to: terima, data: [isi-laporan], operation: read}
   - {from: terima, to: pelapor, data: [tanda-terima]}
@@
 boundaries:
-  - {id: sistem, name: e-Lapor, contains: [terima, tangani, laporan, tanggapan]}
+  - {id: sistem, name: e-Lapor, contains: [terima, tangani, laporan, tanggapan, antrean]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD035",
    "only {process} uses {store}: it could be drawn inside that process",
    fix="Move {id} to `stores` of the decomposition of {process}, or leave it where readers should see it.",
    level=Level.NOTE,
    elsewhere="the process",
)
def store_too_high(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    dfd = spec.value
    shared = {each.store for each in dfd.shared_stores}
    for diagram in dfd.diagrams:
        flows = diagram.level.flows
        for number, store in enumerate(diagram.level.stores):
            users = {flows[at].source for at in diagram.into.get(store.id, ())}
            users |= {flows[at].target for at in diagram.out_of.get(store.id, ())}
            process = dfd.processes_by_id.get(next(iter(users))) if len(users) == 1 else None
            if not process or not process.decomposition or store.id in shared:
                continue
            if process in diagram.level.processes:
                at = diagram.level.processes.index(process)
                yield find(
                    spec.at(*diagram.path, "stores", number, "id"),
                    spec.at(*diagram.path, "processes", at, "id"),
                    process=process.name,
                    store=store.name,
                    id=store.id,
                )
