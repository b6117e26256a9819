"""
A name is a word of SQL.

## Why

`order`, `user` and `group` mean something to the database. As names they need quotes everywhere, and the
error that appears without them does not say so.

## How it is detected

Names of entities (of a name with dots the last part) and attributes are looked up in
`schemas/reference/reserved-words.yml`. Up to five are told one by one.

## How to fix

Use another word: `pesanan` instead of `order`, `pengguna` instead of `user`.

## Bad

```diff projects/izin/erd.yml
       - {name: keputusan, type: varchar(10), nullable: true, description: Diterima atau ditolak}
+      - {name: order, type: smallint, nullable: true, description: Urutan}
     indexes: [[perusahaan_id]]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from ..model import Erd
from ..reference import reserved_words
from ..references import Path
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD026",
    "{names}: SQL keeps this word for itself; use another one",
    fix="Rename it to a word that is not SQL's own.",
    level=Level.WARNING,
    elsewhere="also reserved",
)
def reserved_word(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    reserved = reserved_words(context.register.root)
    found = [(path, name) for path, name in _names(spec.value) if name.casefold() in reserved]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names)


def _names(erd: Erd) -> Iterator[tuple[Path, str]]:
    for number, entity in enumerate(erd.entities):
        yield ("entities", number, "name"), entity.name.rpartition(".")[2]
        for at, attribute in enumerate(entity.attributes):
            yield ("entities", number, "attributes", at, "name"), attribute.name
