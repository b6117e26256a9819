"""
A relation points to an entity or attribute that does not exist.

## Why

A foreign key to nothing cannot be made, and the diagram shows a line that the database does not have.

## How it is detected

Every end of a relation is `entity.attribute`, split at the last dot; both are looked up among the entities
of the spec.

## How to fix

Correct the name, or declare the entity or the attribute.

## Bad

```diff projects/izin/erd.yml
 relations:
-  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: permohonan.perusahaan_id, to: perusahaan.kode, label: diajukan oleh}

```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "ERD002",
    "{end} does not exist: {what} is not declared",
    fix="Write an attribute that is declared, such as {close}, or declare {what}.",
)
def unknown_end(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    for number, relation in enumerate(spec.value.relations):
        for key, written, ends in (
            ("from", relation.source, relation.child),
            ("to", relation.target, relation.parent),
        ):
            for at, end in enumerate(ends):
                held = spec.value.entity(end.entity)
                if held and held.attribute(end.attribute):
                    continue
                name = f"{end.entity}.{end.attribute}"
                known = [f"{each.name}.{one.name}" for each in spec.value.entities for one in each.attributes]
                place = spec.at("relations", number, key, *(() if isinstance(written, str) else (at,)))
                what = end.attribute if held else end.entity
                yield find(place, end=name, what=what, close=get_close_matches(name, known, n=1, cutoff=0))
