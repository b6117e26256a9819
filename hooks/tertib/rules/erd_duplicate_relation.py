"""
A relation is declared twice.

## Why

Two lines between the same attributes say the same thing twice; in a database they are two keys that are
checked at every change.

## How it is detected

Relations with the same pairs of attributes, whatever their order, are compared.

## How to fix

Remove one of them.

## Bad

```diff projects/izin/erd.yml
   - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: milik}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD017",
    "the relation from {child} to {parent} is declared twice: remove one",
    fix="Remove one of the two relations.",
    level=Level.WARNING,
    elsewhere="the first one",
)
def duplicate_relation(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    first: dict[tuple[str, str, frozenset[tuple[str, str]]], int] = {}
    for join in spec.value.joins:
        pairs = frozenset((own.name, other.name) for own, other in join.pairs)
        earlier = first.setdefault((join.child.name, join.parent.name, pairs), join.number)
        if earlier != join.number:
            yield find(
                spec.at("relations", join.number),
                spec.at("relations", earlier),
                level=as_found(project),
                child=[f"{join.child.name}.{own.name}" for own, _ in join.pairs],
                parent=[f"{join.parent.name}.{other.name}" for _, other in join.pairs],
            )
