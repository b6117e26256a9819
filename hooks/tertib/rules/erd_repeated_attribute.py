"""
Attributes are numbered: telepon1, telepon2.

## Why

A row of numbered attributes is a list in disguise (first normal form). The third telephone has no room,
and a search must look into every one of them.

## How it is detected

Attributes of one entity and of one type whose names differ only in a number at the end, one following the
other, or where one has no number and the other has 1 or 2. Numbers that follow no order, such as `sha1`
and `sha256`, are names.

## How to fix

Make the list an entity of its own with a foreign key.

## Bad

```diff projects/izin/erd.yml
       - {name: nomor, type: varchar(20), nullable: false, unique: true, description: Nomor permohonan}
-      - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
+      - {name: lokasi1, type: varchar(200), nullable: false, description: Tempat reklame}
+      - {name: lokasi2, type: varchar(200), nullable: false, description: Tempat lain reklame}
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..column_types import column_type
from ..gathering import as_found, gathered
from ..model.erd import Entity
from ..references import Path
from . import Context, Finding, Level, Project, find, rule

NUMBERED = re.compile(r"(?P<stem>.*?[^0-9])(?P<number>[0-9]{0,3})")


@rule(
    "ERD020",
    "{names}: numbered attributes are a list; make it an entity of its own",
    fix="Add an entity with one row for each of them and a foreign key, and remove the numbered attributes.",
    level=Level.WARNING,
    elsewhere="also numbered",
)
def repeated_attribute(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, "attributes", *path), f"{entity.name}.{name}")
        for number, entity in enumerate(spec.value.entities)
        if any(each.name[-1].isdigit() for each in entity.attributes)
        for path, name in _repeated(entity)
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names)


def _repeated(entity: Entity) -> Iterator[tuple[Path, str]]:
    """The second attribute of each numbered row, and the names of the row."""
    rows: dict[tuple[str, str], dict[int, int]] = {}
    for at, attribute in enumerate(entity.attributes):
        parts = NUMBERED.fullmatch(attribute.name.casefold())
        if parts:
            key = (parts["stem"].rstrip("_"), column_type(attribute.type).name)
            rows.setdefault(key, {}).setdefault(int(parts["number"] or 0), at)
    for row in rows.values():
        numbers = sorted(row)
        if any(b - a == 1 or (a, b) == (0, 2) for a, b in pairwise(numbers)):
            names = [entity.attributes[row[number]].name for number in numbers]
            yield (row[numbers[1]], "name"), "/".join(names)
