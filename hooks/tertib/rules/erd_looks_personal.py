"""
An attribute looks personal and does not say whether it is.

## Why

Whoever holds personal data must know where (UU 27/2022). An attribute that is called `nik` or `tgl_lahir`
and is not marked is left out of every rule that protects it, and of the picture that the public sees.

## How it is detected

The names of all attributes are looked up in `schemas/reference/personal-columns-id.yml`: as the whole
name, its beginning or its end. Where `personal` is stated, that is the answer; only a name that leaves no
doubt, such as `nik`, is told although the attribute says `none`. Up to five are told one by one.

## How to fix

Write `personal: general` or `personal: specific`. Where it is not about a person, such as the name of a
company, write `personal: none`.

## Bad

```diff projects/izin/erd.yml
       - {name: nama_usaha, type: varchar(100), nullable: false, description: Nama perusahaan}
+      - {name: telepon, type: varchar(20), nullable: false, description: Telepon penanggung jawab}
     retention: {value: 5, unit: year}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as Folder

from ..gathering import as_found, gathered
from ..model import Erd, Spec
from ..names import personal_names
from ..references import Path
from . import Context, Finding, Level, Project, find, rule

RANKS = {"none": 0, "general": 1, "specific": 2}


@rule(
    "ERD031",
    "{names}: looks personal and does not say so; write personal general or specific, or none where it is not about a person",
    fix="Add `personal: general`, `personal: specific` or, where it is not about a person, `personal: none`.",
    level=Level.WARNING,
    elsewhere="also looks personal",
    also=("ERD034", "DFD030"),
)
def looks_personal(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    for each in gathered(list(_unmarked(spec, spec.value, context.register.root))):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names)


def _unmarked(spec: Spec[Erd], erd: Erd, root: Folder) -> Iterator[tuple[Path, str]]:
    looks = personal_names(root)
    for number, entity in enumerate(erd.entities):
        for at, attribute in enumerate(entity.attributes):
            known = looks(attribute.name)
            if known is None or RANKS[attribute.personal] >= RANKS[known.personal]:
                continue
            written = spec.source.data["entities"][number]["attributes"][at] if spec.source else {}
            if known.certain or "personal" not in written:
                yield ("entities", number, "attributes", at, "name"), f"{entity.name}.{attribute.name}"
