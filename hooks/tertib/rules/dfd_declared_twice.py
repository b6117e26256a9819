"""
Two things of the diagram have the same id.

## Why

Flows, boundaries, waivers and addresses of pages name things by their ids. With two of a name, one of them
is meant and nobody knows which.

## How it is detected

The ids of external entities, processes and stores of all levels, of boundaries, and of the flows that have
one, are compared.

## How to fix

Give one of them another id, and correct the flows that mean it.

## Bad

```diff projects/izin/dfd.yml
   - {id: petugas, name: Petugas izin}
+  - {id: pemohon, name: Pemohon badan usaha}
 processes:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Dfd
from ..references import Path
from . import Context, Finding, Project, find, rule


@rule(
    "DFD004",
    "{id} is declared twice: give one of them another id",
    fix="Rename one {id}, and the flows that mean it.",
)
def declared_twice(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    first: dict[str, Path] = {}
    for path, name in _declared(spec.value) if spec and spec.value else ():
        if spec and name in first:
            yield find(spec.at(*path), spec.at(*first[name]), id=name)
        first.setdefault(name, path)


def _declared(dfd: Dfd) -> Iterator[tuple[Path, str]]:
    """The ids of a spec in the order of its levels, each with its path."""
    yield from ((("external_entities", n, "id"), each.id) for n, each in enumerate(dfd.external_entities))
    for path, level, _ in dfd.levels():
        yield from (((*path, "processes", n, "id"), each.id) for n, each in enumerate(level.processes))
        yield from (((*path, "stores", n, "id"), each.id) for n, each in enumerate(level.stores))
        yield from (((*path, "flows", n, "id"), each.id) for n, each in enumerate(level.flows) if each.id)
    yield from ((("boundaries", n, "id"), each.id) for n, each in enumerate(dfd.boundaries))
