"""
A composite relation has more attributes on one side than on the other.

## Why

A composite foreign key pairs attributes one by one. With unequal numbers nobody knows which belongs to
which.

## How it is detected

The number of attributes in `from` and `to` of a relation is compared.

## How to fix

Write the attributes of both sides in the same order.

## Bad

```diff projects/izin/erd.yml
 relations:
-  - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+  - {from: [permohonan.perusahaan_id, permohonan.nomor], to: perusahaan.id, label: diajukan oleh}

```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "ERD005",
    "from has {child} attributes and to has {parent}: write the pairs of attributes in the same order",
    fix="Write as many attributes in `from` as in `to`, in the same order.",
)
def unequal_ends(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    for number, relation in enumerate(spec.value.relations) if spec and spec.value else ():
        child, parent = len(relation.child), len(relation.parent)
        if spec and child != parent:
            yield find(spec.at("relations", number, "to"), child=child, parent=parent)
