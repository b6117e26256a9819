"""
Names are written in two styles.

## Why

Where `kios_id` stands beside `pasarId`, every query is a guess. Two styles usually mean two hands that did
not know of each other.

## How it is detected

Names of entities and attributes with an underscore are counted against those with a capital letter inside
(`pasarId`). Where both occur, one finding names the fewer.

## How to fix

Write all names in one style.

## Bad

```diff projects/izin/erd.yml
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
+      - {name: tanggalPutusan, type: date, nullable: true, description: Tanggal putusan}
     indexes: [[perusahaan_id]]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..gathering import as_found, gathered
from ..model import Erd
from ..references import Path
from . import Context, Finding, Level, Project, find, rule

CAMEL = re.compile(r"[a-z0-9][A-Z]")


@rule(
    "ERD027",
    "{names}: the others are written in {style}; write all names in one style",
    fix="Rename them in {style}.",
    level=Level.WARNING,
    elsewhere="also in the other style",
)
def mixed_styles(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    snake: list[tuple[Path, str]] = []
    camel: list[tuple[Path, str]] = []
    for path, name in _names(spec.value):
        if CAMEL.search(name):
            camel.append((path, name))
        elif "_" in name.strip("_"):
            snake.append((path, name))
    fewer, style = (camel, "snake_case") if len(camel) <= len(snake) else (snake, "camelCase")
    for each in gathered(fewer, 1) if snake and camel else ():
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names, style=style)


def _names(erd: Erd) -> Iterator[tuple[Path, str]]:
    for number, entity in enumerate(erd.entities):
        yield ("entities", number, "name"), entity.name.rpartition(".")[2]
        for at, attribute in enumerate(entity.attributes):
            yield ("entities", number, "attributes", at, "name"), attribute.name
