"""
A foreign key points to attributes that do not identify a row.

## Why

A reference means one row. Where several rows may carry the value, nobody knows which one is meant, and
databases refuse the key.

## How it is detected

The attributes in `to` must be the primary key of their entity or be unique (`unique: true`, or a list
under `unique`). Entities that have no key at all are told by another rule. For a logical relation it is a
note, since the database does not enforce it.

## How to fix

Point to the primary key, or declare the attribute unique where it is.

## Bad

```diff projects/lapor/erd.yml
   - {from: laporan.pelapor_id, to: pelapor.id, label: dikirim oleh}
+  - {from: laporan.lokasi, to: pelapor.nama, label: bertempat di}
   - {from: tanggapan.laporan_id, to: laporan.id, label: menanggapi}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD012",
    "{target} does not identify a row of {parent}: point to its primary key, or declare it unique",
    fix="Write the primary key of {parent} ({key}) in `to`, or add `unique: true` where {target} is unique.",
    elsewhere="the entity it points to",
    also=("ERD011",),
)
def target_not_unique(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    for join in spec.value.joins:
        if join.parent.primary_key and not join.parent.is_unique(join.parent_names):
            yield find(
                spec.at("relations", join.number, "to"),
                spec.at("entities", spec.value.entities.index(join.parent), "name"),
                level=Level.NOTE if join.relation.logical else None,
                target=[other.name for _, other in join.pairs],
                parent=join.parent.name,
                key=join.parent.primary_key,
            )
