"""
Nothing creates the rows of an entity.

## Why

Data has to come from somewhere. If no process creates it, a process is missing from the diagram, or another
system fills the store and nobody says which.

## How it is detected

For each entity in a store: is there a flow into the store that creates it? What a flow does is its
`operation`; one without it creates. It touches the entities of its data's attributes, or all that the store
holds where the items name none. A system that writes the store by `shared_stores` counts. Legacy systems
are not asked.

## How to fix

Draw the flow that creates it, correct `operation`, or name the system that fills the store under
`shared_stores`.

## Bad

```diff projects/lapor/dfd.yml
   - {from: petugas, to: tangani, data: [isi-tanggapan]}
-  - {from: tangani, to: tanggapan, data: [isi-tanggapan], operation: create}
+  - {from: tangani, to: tanggapan, data: [isi-tanggapan], operation: update}
   - {from: tanggapan, to: tangani, data: [isi-tanggapan], operation: read}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF008",
    "no flow creates {entity}: draw the one that does, or correct its operation",
    fix="Add a flow with `operation: create` that carries data of {entity} into its store.",
    level=Level.WARNING,
)
def never_created(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.erd, trace(project)
    for number, name in enumerate(thread.entities) if spec and thread.drawn and not project.legacy else ():
        done = thread.crud.get(name)
        if spec and done is not None and "create" not in done:
            yield find(spec.at("entities", number, "name"), entity=name)
