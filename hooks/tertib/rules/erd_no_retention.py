"""
Personal data is kept without an end.

## Why

Personal data is kept only as long as its purpose lasts (UU 27/2022 articles 16 and 43). Without a time
nobody ever deletes it.

## How it is detected

Every entity with an attribute whose `personal` is general or specific must have `retention`. Up to five
are told one by one.

## How to fix

Write how long a row is kept after it was last needed, as the archive schedule has it: `retention: {value:
5, unit: year}`.

## Bad

```diff projects/lapor/erd.yml
       - {name: telepon, type: varchar(20), nullable: false, personal: general, publication: restricted, description: Telepon penanggung jawab}
-    retention: {value: 5, unit: year}
   - name: laporan
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD034",
    "{entities}: holds personal data and does not say for how long; add retention",
    fix="Add `retention: {{value: …, unit: year}}` as the archive schedule has it.",
    level=Level.WARNING,
    elsewhere="also without retention",
    also=("XRF010",),
)
def no_retention(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    found = [
        (("entities", number, "name"), entity.name)
        for number, entity in enumerate(spec.value.entities)
        if entity.retention is None and any(each.personal != "none" for each in entity.attributes)
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), entities=each.names)
