"""
A view shows an entity that does not exist.

## Why

A view is a page of the diagram. An entity that does not exist leaves a hole in it.

## How it is detected

Every name in `entities` of a view is looked up among the entities of the spec.

## How to fix

Correct the name, or declare the entity.

## Bad

```diff projects/izin/erd.yml
     retention: {value: 5, unit: year}
+views:
+  - {id: semua, title: Semua entitas, entities: [perusahaan, pemohon, permohonan]}
 relations:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "ERD008",
    "{entity} is not an entity of this diagram: did you mean {close}?",
    fix="Write the name of an entity, such as {close}, or remove {entity} from the view.",
)
def unknown_in_view(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    if spec is None or spec.value is None:
        return
    known = [entity.name for entity in spec.value.entities]
    for number, view in enumerate(spec.value.views):
        for at, entity in enumerate(view.entities):
            if entity not in known:
                close = get_close_matches(entity, known, n=1, cutoff=0)
                yield find(spec.at("views", number, "entities", at), entity=entity, close=close)
