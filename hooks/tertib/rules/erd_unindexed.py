"""
A foreign key has no index.

## Why

Every list of “all X of this Y” searches by the foreign key, and every deletion of a parent looks for its
children. Without an index both read the whole table. Some products make the index by themselves, therefore
it is a note.

## How it is detected

The attributes of every relation, logical ones left out, must be the beginning of the primary key, of a
unique key or of a list under `indexes`, in any order. Up to five are told one by one.

## How to fix

Add the attributes to `indexes`.

## Bad

```diff projects/izin/erd.yml
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
-    indexes: [[perusahaan_id]]
     retention: {value: 5, unit: year}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import gathered
from ..model.erd import Join
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD030",
    "{names}: the foreign key has no index; add it under indexes where the database does not make one by itself",
    fix="Add the attributes of the foreign key as a list to `indexes` of its entity.",
    level=Level.NOTE,
    elsewhere="also without an index",
)
def unindexed(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (
            ("relations", join.number, "from"),
            f"{join.child.name} ({', '.join(own.name for own, _ in join.pairs)})",
        )
        for join in spec.value.joins
        if not join.relation.logical and not _indexed(join)
    ]
    for each in gathered(found):
        yield find(*(spec.at(*path) for path in (each.path, *each.more)), names=each.names)


def _indexed(join: Join) -> bool:
    child, names = join.child, join.child_names
    keys = (
        child.primary_key,
        *child.unique,
        *child.indexes,
        *((a.name,) for a in child.attributes if a.unique),
    )
    return any(names == frozenset(key[: len(names)]) for key in keys)
