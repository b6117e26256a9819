"""
The name of a process is a verb without an object.

## Why

“Periksa” leaves open what is examined. The object ties the process to the data that flows through it.

## How it is detected

The name of every process has at least two words. One word that is a noun or says nothing is told by rules
of its own.

## How to fix

Add the object: “Periksa permohonan”.

## Bad

```diff projects/izin/dfd.yml
 processes:
-  - {id: catat, number: "1", name: Catat permohonan}
+  - {id: catat, number: "1", name: Catat}
   - {id: putuskan, number: "2", name: Putuskan permohonan}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..names import first_word, vocabulary
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD017",
    "the process {name} does not say what it works on: add the object",
    fix="Add to the name of {id} what the process works on.",
    level=Level.WARNING,
)
def no_object(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    words = vocabulary(context.register.root)
    for diagram in spec.value.diagrams:
        for number, process in enumerate(diagram.level.processes):
            if " " in str(process.name).strip():
                continue
            word = first_word(process.name)
            if not words.is_noun(word) and word not in words.vague_verbs:
                place = spec.at(*diagram.path, "processes", number, "name")
                yield find(place, level=as_found(project), name=process.name, id=process.id)
