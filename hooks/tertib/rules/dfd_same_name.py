"""
Two things of the diagram have the same name.

## Why

Readers see names, not ids. Two processes of one name are taken for one.

## How it is detected

The names of the external entities are compared with each other, those of the processes and of the stores
of all levels, and those of the dictionary's items; capitals and spaces make no difference.

## How to fix

Say in the names what tells the two apart.

## Bad

```diff projects/izin/dfd.yml
   - {id: catat, number: "1", name: Catat permohonan}
-  - {id: putuskan, number: "2", name: Putuskan permohonan}
+  - {id: putuskan, number: "2", name: Catat permohonan}
 stores:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..model import Dfd
from ..references import Path
from ..words import Text
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD034",
    "{name} is the name of two things: say in the names what tells them apart",
    fix="Rename one of the two.",
    level=Level.WARNING,
    elsewhere="the first one",
)
def same_name(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    first: dict[tuple[str, str], Path] = {}
    for sort, path, name in _named(spec.value):
        key = (sort, " ".join(str(name).casefold().split()))
        if key in first:
            yield find(spec.at(*path), spec.at(*first[key]), level=as_found(project), name=name)
        first.setdefault(key, path)


def _named(dfd: Dfd) -> Iterator[tuple[str, Path, str | Text]]:
    for path, level, _ in dfd.levels():
        for sort in ("external_entities", "processes", "stores"):
            for number, each in enumerate(getattr(level, sort)):
                yield sort, (*path, sort, number, "name"), each.name
    yield from (("data", ("data", key, "name"), item.name) for key, item in dfd.data.items())
