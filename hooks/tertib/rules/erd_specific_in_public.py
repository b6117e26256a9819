"""
An attribute with specific personal data is public.

## Why

Health, biometrics, genetics, crime, children and personal finance are specific data (UU 27/2022 article
4). That a register holds such data should be known; the column itself, with its name and description, is
not for the public picture.

## How it is detected

Attributes with `personal: specific` whose `publication` is `public`, which it is where nothing is written.
Up to five are told one by one.

## How to fix

Write `publication: restricted`.

## Bad

```diff projects/lapor/erd.yml
       - {name: telepon, type: varchar(20), nullable: false, personal: general, publication: restricted, description: Telepon penanggung jawab}
+      - {name: disabilitas, type: varchar(50), nullable: true, personal: specific, description: Ragam disabilitas penanggung jawab}
     retention: {value: 5, unit: year}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD032",
    "{names}: specific personal data is drawn for the public; write publication restricted",
    fix="Add `publication: restricted` to the attribute.",
    level=Level.WARNING,
    elsewhere="also public",
    also=("SEC002", "XRF011", "XRF013"),
)
def specific_in_public(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, "attributes", at, "name"), f"{entity.name}.{attribute.name}")
        for number, entity in enumerate(spec.value.entities)
        for at, attribute in enumerate(entity.attributes)
        if attribute.personal == "specific" and attribute.publication == "public"
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), names=each.names)
