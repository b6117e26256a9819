"""
A flow ends where it starts.

## Why

What a process does with its own data happens inside it and is no flow. An arrow from a thing to itself
shows nothing that moves.

## How it is detected

`from` and `to` of every flow must differ.

## How to fix

Remove the flow, or correct one of its ends. Data that a process keeps for later goes to a store and comes
back from there.

## Bad

```diff projects/izin/dfd.yml
   - {from: putuskan, to: pemohon, data: [surat-izin]}
+  - {from: putuskan, to: putuskan, data: [keputusan]}
 data:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD020",
    "the flow starts and ends at {end}: correct an end, or remove it",
    fix="Write another end; what {end} keeps for later goes to a store and comes back from it.",
    also=("DFD002", "DFD032"),
)
def self_loop(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for path, level, _ in spec.value.levels():
        for number, flow in enumerate(level.flows):
            if flow.source == flow.target:
                yield find(spec.at(*path, "flows", number, "to"), end=flow.source)
