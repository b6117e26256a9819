"""
An entity is in no view.

## Why

Once a diagram is divided into views, readers look at these. What is in none of them is seen by nobody.

## How it is detected

Where `views` is not empty, every entity must be in one of them. Up to five are told one by one.

## How to fix

Add the entity to the view it belongs to.

## Bad

```diff projects/izin/erd.yml
   - {from: permohonan.perusahaan_id, to: perusahaan.id, label: diajukan oleh}
+views:
+  - {id: pemohon, title: Pemohon izin, entities: [perusahaan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found, gathered
from . import Context, Finding, Level, Project, find, rule


@rule(
    "ERD033",
    "{entities}: in no view; add it to the one it belongs to",
    fix="Add {entities} to `entities` of a view.",
    level=Level.WARNING,
    elsewhere="also in no view",
)
def in_no_view(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None or not spec.value.views:
        return
    shown = {name for view in spec.value.views for name in view.entities}
    found = [
        (("entities", number, "name"), entity.name)
        for number, entity in enumerate(spec.value.entities)
        if entity.name not in shown
    ]
    for each in gathered(found):
        places = (spec.at(*path) for path in (each.path, *each.more))
        yield find(*places, level=as_found(project), entities=each.names)
