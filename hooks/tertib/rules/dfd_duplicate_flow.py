"""
A flow is drawn twice.

## Why

Two arrows that carry the same data between the same two say the same thing. One of them is a leftover, or
carries something else than it says.

## How it is detected

Flows of one diagram with the same ends, the same set of items and the same operation are compared.

## How to fix

Remove one of them, or say what the other carries.

## Bad

```diff projects/izin/dfd.yml
   - {from: petugas, to: putuskan, data: [keputusan]}
+  - {from: petugas, to: putuskan, data: [keputusan]}
   - {from: putuskan, to: arsip, data: [keputusan], operation: update}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD018",
    "the flow from {source} to {target} with {items} is drawn twice: remove one",
    fix="Remove one of the two flows, or correct what it carries.",
    level=Level.WARNING,
    elsewhere="the first one",
)
def duplicate_flow(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        first: dict[tuple[str, str, frozenset[str], str | None], int] = {}
        for number, flow in enumerate(diagram.level.flows):
            key = (flow.source, flow.target, frozenset(flow.data), flow.operation)
            earlier = first.setdefault(key, number)
            if earlier != number and flow.data:
                yield find(
                    spec.at(*diagram.path, "flows", number),
                    spec.at(*diagram.path, "flows", earlier),
                    level=as_found(project),
                    source=flow.source,
                    target=flow.target,
                    items=flow.data,
                )
