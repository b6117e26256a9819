"""
The stated cardinality contradicts the attributes.

## Why

The picture shows what is stated, the database keeps what the attributes say. Whoever builds from the
picture builds something else.

## How it is detected

At the parent's end “one” asks that no attribute of the foreign key is nullable, “zero or one” that one is.
At the child's end “one” or “zero or one” asks that the foreign key is unique, “many” that it is not.
Whether there is at least one child cannot be seen in attributes and is not judged, nor is the parent's end
of a logical relation. Many at both ends is told by another rule.

## How to fix

Correct `cardinality`, or leave it out: it is derived. Or correct `nullable` and `unique`.

## Bad

```diff projects/izin/erd.yml
 relations:
-  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh, cardinality: {from: zero-or-many, to: zero-or-one}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.erd import Cardinality
from . import Context, Finding, Project, find, rule

MANY = frozenset({"zero-or-many", "one-or-many"})


@rule(
    "ERD014",
    "{end} says {stated}, the attributes say {derived}: leave the cardinality out, or correct the attributes",
    fix="Write `{end}: {derived}`, or correct `nullable` and `unique` of the foreign key.",
    elsewhere="the foreign key",
)
def other_cardinality(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    for join in spec.value.joins:
        stated = join.relation.cardinality
        if stated is None or (stated.child in MANY and stated.parent in MANY):
            continue
        derived = spec.value.derived_cardinality(join.relation)
        for end, said, found in _contradictions(stated, derived, logical=join.relation.logical):
            entity = spec.value.entities.index(join.child)
            attribute = join.child.attributes.index(join.pairs[0][0])
            yield find(
                spec.at("relations", join.number, "cardinality", end),
                spec.at("entities", entity, "attributes", attribute),
                end=end,
                stated=said,
                derived=found,
            )


def _contradictions(
    stated: Cardinality, derived: Cardinality, *, logical: bool
) -> Iterator[tuple[str, str, str]]:
    """The ends at which a statement and the attributes differ, with what each says."""
    if (stated.child in MANY) != (derived.child in MANY):
        yield "from", stated.child, derived.child
    if stated.parent != derived.parent and not (logical and stated.parent == "zero-or-one"):
        yield "to", stated.parent, derived.parent
