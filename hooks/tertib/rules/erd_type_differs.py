"""
The same name has different types.

## Why

A reader takes attributes of one name for one thing. Where `kode` is a number here and text there, joins
and exports go wrong.

## How it is detected

The types of all attributes of one name (capitals do not count) are compared, without their lengths; words
that products have for one thing are one. Up to five names are told one by one.

## How to fix

Give the same thing the same type, and different things different names.

## Bad

```diff projects/izin/erd.yml
       - {name: nama_usaha, type: varchar(100), nullable: false, description: Nama perusahaan}
+      - {name: nomor, type: bigint, nullable: false, description: Nomor perusahaan}
     retention: {value: 5, unit: year}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..column_types import column_type
from ..gathering import as_found, gathered
from ..references import Path
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD019",
    "{names}: one name, different types; give the same thing the same type, or another name",
    fix="Choose one type, or rename the attributes that mean something else.",
    level=Level.WARNING,
    elsewhere="of another type",
)
def type_differs(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found: dict[str, dict[str, Path]] = {}
    for number, entity in enumerate(spec.value.entities):
        own = {each.name.casefold(): at for at, each in reversed(list(enumerate(entity.attributes)))}
        for name, at in sorted(own.items(), key=lambda each: each[1]):
            path = ("entities", number, "attributes", at, "type")
            found.setdefault(name, {}).setdefault(column_type(entity.attributes[at].type).name, path)
    firsts = {name: list(types.values()) for name, types in found.items() if len(types) > 1}
    told = [(paths[1], f"{name} ({', '.join(found[name])})") for name, paths in firsts.items()]
    for each in gathered(told):
        first = next(paths[0] for paths in firsts.values() if paths[1] == each.path)
        places = (spec.at(*path) for path in (each.path, first, *each.more))
        yield find(*places, level=as_found(project), names=each.names)
