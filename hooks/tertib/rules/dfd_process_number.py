"""
The number of a process does not extend that of the process it lies in.

## Why

The number says where a process belongs: 2.1 lies in 2. Readers find the diagram above by it, and the page
of each diagram is found by it too.

## How it is detected

On level 1 numbers are 1, 2, 3 and so on. Inside a process they are its number, a dot and one further
number.

## How to fix

Renumber the process.

## Bad

```diff projects/lapor/dfd.yml
         - {id: periksa, number: "1.1", name: Periksa laporan, requirements: [KF-kirim]}
-        - {id: simpan, number: "1.2", name: Simpan laporan, requirements: [KF-kirim]}
+        - {id: simpan, number: "2.2", name: Simpan laporan, requirements: [KF-kirim]}
       flows:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD021",
    "{number} does not belong here: processes of this diagram are numbered {expected}",
    fix="Give {id} the next free number of the form {expected}.",
    also=("DFD022", "DFD023"),
    elsewhere="the process it lies in",
)
def process_number(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        above = diagram.process.number if diagram.process else ""
        for number, process in enumerate(diagram.level.processes):
            if process.number.rpartition(".")[0] != above:
                yield find(
                    spec.at(*diagram.path, "processes", number, "number"),
                    *([spec.at(*diagram.path[:-1], "number")] if diagram.path else []),
                    number=process.number,
                    id=process.id,
                    expected=(f"{above}.1", f"{above}.2", "…") if above else ("1", "2", "…"),
                )
