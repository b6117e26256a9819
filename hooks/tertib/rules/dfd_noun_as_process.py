"""
A process is named by a noun.

## Why

A process is something that is done, so its name begins with a verb and says to what: “Catat permohonan”. A
noun, “Pendaftaran” or “Data kios”, names a part of the organisation or a heap of data and leaves open what
happens.

## How it is detected

The first word of a process's name must not be a noun: one of `schemas/reference/diagram-words-id.yml`, or
a form with pe-…-an or -an.

## How to fix

Begin the name with the verb in its root form and its object.

## Bad

```diff projects/izin/dfd.yml
 processes:
-  - {id: catat, number: "1", name: Catat permohonan}
+  - {id: catat, number: "1", name: Pencatatan permohonan}
   - {id: putuskan, number: "2", name: Putuskan permohonan}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..names import first_word, vocabulary
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD015",
    "the process {name} is named by a noun: begin with the verb that says what is done",
    fix="Name {id} with a verb and its object, such as “Catat permohonan”.",
    level=Level.WARNING,
)
def noun_as_process(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    words = vocabulary(context.register.root)
    for diagram in spec.value.diagrams:
        for number, process in enumerate(diagram.level.processes):
            if words.is_noun(first_word(process.name)):
                place = spec.at(*diagram.path, "processes", number, "name")
                yield find(place, level=as_found(project), name=process.name, id=process.id)
