"""
A flow has no process at either end.

## Why

Data does not move by itself: a process takes it from a store or from someone and passes it on. A flow
between two stores, two entities, or an entity and a store hides who does it.

## How it is detected

At least one end of every flow, at every level, must be a process. Flows with an unknown end are told by
another rule.

## How to fix

Put the process that moves the data between the two.

## Bad

```diff projects/izin/dfd.yml
   - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
-  - {from: petugas, to: putuskan, data: [keputusan]}
+  - {from: petugas, to: arsip, data: [keputusan]}
   - {from: putuskan, to: arsip, data: [keputusan], operation: update}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD002",
    "no process moves data from {source} to {target}: put a process between them",
    fix="Write two flows, {source} to a process and that process to {target}.",
    also=("DFD007", "DFD012", "DFD019", "DFD032"),
)
def no_process(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    processes = {each.id for _, level, _ in spec.value.levels() for each in level.processes}
    for path, level, ends in spec.value.levels():
        for number, flow in enumerate(level.flows):
            both = {flow.source, flow.target}
            if both <= ends and not both & processes:
                yield find(spec.at(*path, "flows", number), source=flow.source, target=flow.target)
