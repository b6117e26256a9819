"""
An integration of the entry is not on the data-flow diagram.

## Why

Data that leaves for another system and is not on the diagram is protected by nobody.

## How it is detected

Every entry of `integrations` in `index.md` must be found on the diagram: as an external entity with that
id, or with a name whose words all stand in the name of the integration (names of two words and more also
the other way round), or as the system of a shared store. Legacy systems are not asked.

## How to fix

Draw the other system as an external entity with its flows, or as a shared store.

## Bad

```diff projects/lapor/index.md
 users: {count: 30, as_of: 2026-06-12}
-integrations: []
+integrations:
+  - {system: izin, data: Nomor izin, direction: in, via: api}
 data: {class: restricted, personal: general, owner: dpmptsp, producer: dpmptsp}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from ..tracing.systems import is_drawn
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF014",
    "{system} is integrated, but is not on the diagram: draw it as an external entity or a shared store",
    fix="Add {system} to `external_entities` or `shared_stores` of {file}, with its flows.",
    level=Level.WARNING,
    elsewhere="the external entities",
)
def integration_not_drawn(project: Project, context: Context) -> Iterator[Finding]:
    spec, entry = project.dfd, project.entry
    if (
        not (spec and spec.value and entry and entry.integrations)
        or project.legacy
        or not trace(project).drawn
    ):
        return
    for number, each in enumerate(entry.integrations):
        if not is_drawn(each, spec.value, context.register):
            system = each.system or each.name
            place = spec.at("external_entities")
            yield find(project.at("integrations", number), place, system=system, file=spec.file)
