"""
A name needs quotes wherever it is used.

## Why

A space, a hyphen or an accent in the name of a table or column must be quoted in every query, differently
in every product. Sooner or later one is forgotten.

## How it is detected

Names of entities and attributes consist of ASCII letters, digits and underscores and begin with a letter
or an underscore; the parts of a name with dots are looked at one by one. Up to five names are told one by
one.

## How to fix

Write underscores instead of spaces and hyphens. Where the database exists already, describe it as it is.

## Bad

```diff projects/izin/erd.yml
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
+      - {name: catatan petugas, type: text, nullable: true, description: Catatan}
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

PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_$#]*(?:[.][A-Za-z_][A-Za-z0-9_$#]*)*")


@rule(
    "ERD025",
    "{names}: must be quoted in every query; use letters, digits and underscores",
    fix="Rename it with underscores instead of spaces, hyphens and accents.",
    level=Level.WARNING,
    elsewhere="also to be quoted",
)
def odd_name(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    for each in gathered([(path, name) for path, name in _names(spec.value) if not PLAIN.fullmatch(name)]):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names)


def _names(erd: Erd) -> Iterator[tuple[Path, str]]:
    for number, entity in enumerate(erd.entities):
        yield ("entities", number, "name"), entity.name
        for at, attribute in enumerate(entity.attributes):
            yield ("entities", number, "attributes", at, "name"), attribute.name
