"""
A process is taken apart into a single one.

## Why

A diagram with one process shows the same process again. It costs a page and says nothing.

## How it is detected

Every `decomposition` must have at least two processes.

## How to fix

Draw the other processes, or remove the decomposition.

## Bad

```diff projects/lapor/dfd.yml
       processes:
-        - {id: periksa, number: "1.1", name: Periksa laporan, requirements: [KF-kirim]}
-        - {id: simpan, number: "1.2", name: Simpan laporan, requirements: [KF-kirim]}
+        - {id: simpan, number: "1.1", name: Simpan laporan, requirements: [KF-kirim]}
       flows:
-        - {from: pelapor, to: periksa, data: [isi-laporan], protection: TLS}
-        - {from: periksa, to: simpan, data: [isi-laporan]}
+        - {from: pelapor, to: simpan, data: [isi-laporan], protection: TLS}
         - {from: simpan, to: laporan, data: [isi-laporan], operation: create}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD026",
    "the diagram inside {process} has one process: draw the others, or remove the diagram",
    fix="Add the other processes to the decomposition of {id}, or remove it.",
    level=Level.WARNING,
)
def needless_level(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        if diagram.process and len(diagram.level.processes) == 1:
            place = spec.at(*diagram.path, "processes")
            yield find(place, level=as_found(project), process=diagram.process.name, id=diagram.process.id)
