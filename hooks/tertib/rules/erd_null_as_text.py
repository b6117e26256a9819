"""
A default is the word NULL.

## Why

An attribute without a default is empty anyway. `'NULL'` in quotes is a text of four letters, which later
looks like nothing and is not: searches for what is missing do not find it.

## How it is detected

`default` is compared with the word NULL, quotes, brackets and capitals set aside.

## How to fix

Leave `default` out.

## Bad

```diff projects/izin/erd.yml
       - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
-      - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
+      - {name: keputusan, type: varchar(10), nullable: true, default: "'NULL'", description: Diterima atau ditolak}
     indexes: [[perusahaan_id]]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD028",
    "{names}: the default is the word NULL; leave it out, an attribute without a default is empty",
    fix="Remove `default`.",
    level=Level.WARNING,
    elsewhere="also with the word NULL",
)
def null_as_text(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, "attributes", at, "default"), f"{entity.name}.{attribute.name}")
        for number, entity in enumerate(spec.value.entities)
        for at, attribute in enumerate(entity.attributes)
        if attribute.default and attribute.default.strip("'\"` ()").casefold() == "null"
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names)
