"""
Nothing reads the rows of an entity.

## Why

Data that nobody reads should not be collected. With personal data that is not advice but law.

## How it is detected

For each entity that something is done to: is there a flow out of its store that reads it? The rest is as
for entities that nothing creates.

## How to fix

Draw the flow that reads it. If there is none, stop storing it.

## Bad

```diff projects/lapor/dfd.yml
   - {from: terima, to: pelapor, data: [tanda-terima]}
-  - {from: laporan, to: tangani, data: [isi-laporan], operation: read}
+  - {from: laporan, to: tangani, data: [lokasi-laporan], operation: read}
   - {from: petugas, to: tangani, data: [isi-tanggapan]}
@@
   isi-tanggapan: {name: Isi tanggapan, attributes: [tanggapan.isi]}
-  jawaban: {name: Jawaban, attributes: [laporan.lokasi, tanggapan.isi], derives: [isi-laporan, isi-tanggapan]}
+  jawaban: {name: Jawaban, attributes: [laporan.lokasi, tanggapan.isi], derives: [lokasi-laporan, isi-tanggapan]}
+  lokasi-laporan: {name: Lokasi laporan, attributes: [laporan.lokasi]}
 boundaries:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF009",
    "{entity} is stored and never read: draw the flow that reads it, or stop storing it",
    fix="Add a flow out of the store of {entity} that carries its data.",
    level=Level.WARNING,
)
def never_read(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.erd, trace(project)
    for number, name in enumerate(thread.entities) if spec and thread.drawn and not project.legacy else ():
        done = thread.crud.get(name)
        if spec and done and "read" not in done:
            yield find(spec.at("entities", number, "name"), entity=name)
