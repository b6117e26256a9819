"""
A flow on an inner diagram does not belong to that diagram.

## Why

The inner diagram shows the parts of one process. A flow between two things outside it belongs on the
diagram above, and the process that is taken apart is not one of its own parts.

## How it is detected

Every flow of a `decomposition` must have at least one end among its own processes and stores, and none of
its ends may be the process that is taken apart.

## How to fix

Move the flow to the diagram above, or lead it to the part that takes the data up.

## Bad

```diff projects/lapor/dfd.yml
         - {from: simpan, to: pelapor, data: [tanda-terima]}
+        - {from: tangani, to: pelapor, data: [jawaban]}
   - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD032",
    "the flow from {source} to {target} does not belong inside {process}: lead it to a part of that process, or move it up",
    fix="Write one of the parts of {process} as an end, or move the flow to the diagram above.",
    also=("DFD002", "DFD010", "DFD011", "DFD024", "DFD025"),
    elsewhere="the process that is taken apart",
)
def crosses_level(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        for number, flow in enumerate(diagram.level.flows) if diagram.process else ():
            ends = {flow.source, flow.target}
            if (
                diagram.process
                and ends <= diagram.ends
                and (diagram.process.id in ends or not ends & diagram.own)
            ):
                yield find(
                    spec.at(*diagram.path, "flows", number),
                    spec.at(*diagram.path[:-1], "id"),
                    source=flow.source,
                    target=flow.target,
                    process=diagram.process.name,
                )
