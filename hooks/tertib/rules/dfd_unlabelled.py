"""
A flow does not say what it carries.

## Why

An arrow without a name says that something moves, not what: nobody can tell whether it is personal, where
it is kept, or whether it should move at all. In published models it is the most frequent fault.

## How it is detected

`data` of every flow must name an item. The names that drawing tools give by themselves, such as “data
flow”, name nothing.

## How to fix

Name the data with a noun and describe it under `data`. The message proposes a name taken from the process.

## Bad

```diff projects/izin/dfd.yml
   - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
-  - {from: petugas, to: putuskan, data: [keputusan]}
+  - {from: petugas, to: putuskan}
   - {from: putuskan, to: arsip, data: [keputusan], operation: update}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Dfd
from ..model.dfd import Flow
from ..names import object_of, vocabulary
from . import Context, Finding, Project, find, rule


@rule(
    "DFD013",
    "the flow from {source} to {target} does not say what it carries: name its data, such as {suggestion}",
    fix="Write `data: [{suggestion}]` and describe {suggestion} under `data` of the spec.",
    also=("DFD012", "DFD028"),
)
def unlabelled(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    words = vocabulary(context.register.root)
    named = list(spec.value.data) or [
        item for each in spec.value.diagrams for flow in each.level.flows for item in flow.data
    ]
    empty = {item for item in named if words.is_tool_label(spec.value.item(item).name)}
    for diagram in spec.value.diagrams:
        for number, flow in enumerate(diagram.level.flows):
            if not flow.data or (empty and empty.issuperset(flow.data)):
                yield find(
                    spec.at(*diagram.path, "flows", number, "data"),
                    source=flow.source,
                    target=flow.target,
                    suggestion=_suggestion(flow, spec.value),
                )


def _suggestion(flow: Flow, dfd: Dfd) -> str:
    """What the process at either end works on, else the data of the one who sends it."""
    for end in (flow.source, flow.target):
        process = dfd.processes_by_id.get(end)
        if process and (found := object_of(process.name)):
            return found
    return f"data-{flow.source}"
