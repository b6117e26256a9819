"""
A row refers to itself as its own parent.

## Why

A foreign key from the primary key of a table to that same key is always true and says nothing. Usually
another attribute was meant, such as `induk_id`.

## How it is detected

In a relation of an entity to itself, the attributes in `from` must not be those in `to`, nor the primary
key.

## How to fix

Let the relation begin at the attribute that names the other row, or remove it.

## Bad

```diff projects/izin/erd.yml
   - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: perusahaan.id, to: perusahaan.id, label: induk dari}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "ERD015",
    "{names} of {entity} refers to itself: let the relation begin at the attribute that names the other row",
    fix="Write another attribute in `from`, such as one that holds the {names} of the other row, or remove the relation.",
)
def refers_to_itself(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    for join in spec.value.joins:
        own = join.child_names
        if join.child is join.parent and own in (join.parent_names, frozenset(join.child.primary_key)):
            place = spec.at("relations", join.number, "from")
            yield find(place, names=sorted(own), entity=join.child.name)
