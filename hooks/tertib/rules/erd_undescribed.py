"""
Entities or attributes have no description.

## Why

The name `sts_flg` was clear to whoever wrote it. The description is what the next developer, the data
steward and the public get to know about the data.

## How it is detected

`description` of every entity and attribute. One note tells the share that is described and the first that
are not.

## How to fix

Say in one sentence what a row is, and what an attribute holds.

## Bad

```diff projects/izin/erd.yml
       - {name: nomor, type: varchar(20), nullable: false, unique: true, description: Nomor permohonan}
-      - {name: lokasi, type: varchar(200), nullable: false, description: Tempat reklame}
+      - {name: lokasi, type: varchar(200), nullable: false}
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import ALONE
from ..model import Erd
from ..references import Path
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD024",
    "{described} of {total} entities and attributes are described ({percent} %): describe {names}",
    fix="Add `description: …`: what a row is, what an attribute holds.",
    level=Level.NOTE,
)
def undescribed(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    missing = list(_missing(spec.value))
    if missing:
        total = sum(1 + len(entity.attributes) for entity in spec.value.entities)
        names = [name for _, name in missing[:ALONE]]
        if len(missing) > ALONE:
            names.append(f"… +{len(missing) - ALONE}")
        yield find(
            spec.at(*missing[0][0]),
            described=total - len(missing),
            total=total,
            percent=100 * (total - len(missing)) // total,
            names=names,
        )


def _missing(erd: Erd) -> Iterator[tuple[Path, str]]:
    for number, entity in enumerate(erd.entities):
        if entity.description is None:
            yield ("entities", number, "name"), entity.name
        for at, attribute in enumerate(entity.attributes):
            if attribute.description is None:
                yield ("entities", number, "attributes", at, "name"), f"{entity.name}.{attribute.name}"
