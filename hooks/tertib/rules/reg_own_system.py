"""
A system is related to itself.

## Why

A system is no integration, predecessor or successor of its own. What was meant is another one.

## How it is detected

`integrations[].system`, `predecessor` and `successor` of each entry and `shared_stores[].system` of its
diagram are compared with the folder they stand in.

## How to fix

Write the system that was meant, or remove the relation.

## Bad

```diff projects/lapor/index.md
 pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
+predecessor: lapor
 reviewed_on: 2026-06-17
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import references
from . import Context, Finding, Project, find, rule


@rule(
    "REG021",
    "{system} is this system itself: write the one that was meant, or remove the line",
    fix="Write another system, or remove the relation.",
    also=("XRF014",),
)
def own_system(project: Project, context: Context) -> Iterator[Finding]:
    if project.source and project.entry:
        for path, system in references(project.source.data, "project", "system"):
            if system == project.slug:
                yield find(project.at(*path), system=system)
    if project.dfd and project.dfd.value:
        for at, shared in enumerate(project.dfd.value.shared_stores):
            if shared.system == project.slug:
                yield find(project.dfd.at("shared_stores", at, "system"), system=project.slug)
