"""
A unique key or an index names an attribute that the entity does not have.

## Why

A key over an attribute that does not exist cannot be made, and cardinalities are derived from keys.

## How it is detected

Every name in `unique` and `indexes` of an entity is looked up among its attributes.

## How to fix

Correct the name, or declare the attribute.

## Bad

```diff projects/izin/erd.yml
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
-    indexes: [[perusahaan_id]]
+    indexes: [[perusahan_id]]
     retention: {value: 5, unit: year}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "ERD006",
    "{name} is not an attribute of {entity}: did you mean {close}?",
    fix="Write an attribute of {entity}, such as {close}, or declare {name}.",
    also=("ERD030",),
)
def unknown_key_part(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    for number, entity in enumerate(spec.value.entities) if spec and spec.value else ():
        known = [each.name for each in entity.attributes]
        for key, groups in (("unique", entity.unique), ("indexes", entity.indexes)):
            for at, names in enumerate(groups):
                for part, name in enumerate(names):
                    if spec and name not in known:
                        close = get_close_matches(name, known, n=1, cutoff=0)
                        place = spec.at("entities", number, key, at, part)
                        yield find(place, name=name, entity=entity.name, close=close)
