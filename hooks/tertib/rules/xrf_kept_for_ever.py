"""
An entity is kept for ever.

## Why

Data grows, backups grow, and what should have been destroyed leaks one day. The law asks how long personal
data is kept, and the archive schedule asks it of all data.

## How it is detected

An entity in a store has neither `retention` in `erd.yml` nor a flow with `operation: delete` that touches
it. Legacy systems are not asked.

## How to fix

Write `retention` as the records schedule of the government says, or draw the flow that deletes the rows.

## Bad

```diff projects/lapor/erd.yml
     indexes: [[laporan_id]]
-    retention: {value: 5, unit: year}
 relations:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF010",
    "{entity} has no retention and nothing deletes it: say how long it is kept",
    fix="Add `retention: {{value: …, unit: year}}` to {entity}.",
    level=Level.WARNING,
)
def kept_for_ever(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.erd, trace(project)
    if spec is None or spec.value is None or project.legacy or not thread.drawn:
        return
    for number, entity in enumerate(spec.value.entities):
        done = thread.crud.get(entity.name)
        if entity.retention is None and done is not None and "delete" not in done:
            yield find(spec.at("entities", number, "name"), entity=entity.name)
