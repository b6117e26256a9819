"""
The verb of a process does not say what is done.

## Why

Everything is “processed” and “managed”. Such a verb fits any process, so a reader learns nothing from it,
and usually several processes hide behind it.

## How it is detected

The first word of a process's name must not be one of the verbs that say nothing: “proses”, “kelola”,
“melakukan” and others of `schemas/reference/diagram-words-id.yml`.

## How to fix

Say what is done: “Catat kios”, “Hitung tagihan”. Where several things are done, draw several processes.

## Bad

```diff projects/izin/dfd.yml
 processes:
-  - {id: catat, number: "1", name: Catat permohonan}
+  - {id: catat, number: "1", name: Kelola permohonan}
   - {id: putuskan, number: "2", name: Putuskan permohonan}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..names import first_word, vocabulary
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD016",
    "“{verb}” does not say what the process {name} does: use a verb that does",
    fix="Name {id} with a verb that says what is done, such as catat, hitung or periksa.",
    level=Level.WARNING,
)
def vague_process(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    words = vocabulary(context.register.root)
    for diagram in spec.value.diagrams:
        for number, process in enumerate(diagram.level.processes):
            verb = first_word(process.name)
            if verb in words.vague_verbs:
                place = spec.at(*diagram.path, "processes", number, "name")
                yield find(place, level=as_found(project), verb=verb, name=process.name, id=process.id)
