"""
An entity, attribute or view is declared twice.

## Why

Most databases do not tell capitals apart in names: of two equal names only one can exist.

## How it is detected

The names of entities, those of the attributes of one entity, and the ids of views are compared without
regard to capitals.

## How to fix

Rename one of them, or remove it.

## Bad

```diff projects/izin/erd.yml
       - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
+      - {name: Nomor, type: integer, nullable: true, description: Nomor urut tahunan}
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Erd, Spec
from ..references import Path
from . import Context, Finding, Project, find, rule


@rule(
    "ERD003",
    "{name} is declared twice: rename one of them or remove it",
    fix="Rename or remove one {name}; capitals alone make no difference.",
)
def declared_twice(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    yield from _twice(
        spec, [(("entities", n, "name"), each.name) for n, each in enumerate(spec.value.entities)]
    )
    for number, entity in enumerate(spec.value.entities):
        at = ("entities", number, "attributes")
        yield from _twice(spec, [((*at, n, "name"), each.name) for n, each in enumerate(entity.attributes)])
    yield from _twice(spec, [(("views", n, "id"), each.id) for n, each in enumerate(spec.value.views)])


def _twice(spec: Spec[Erd], names: Iterable[tuple[Path, str]]) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, name in names:
        if name.casefold() in first:
            yield find(spec.at(*path), spec.at(*first[name.casefold()]), name=name)
        first.setdefault(name.casefold(), path)
