"""
A flow starts or ends at something the diagram does not have.

## Why

A flow joins two things that are on the diagram. One that hangs in the air hides where data comes from or
goes to.

## How it is detected

`from` and `to` of every flow, at every level, must be an id of an external entity, or of a process or
store of that level or of a level above it.

## How to fix

Correct the id, or declare the entity, process or store.

## Bad

```diff projects/izin/dfd.yml
   - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
-  - {from: petugas, to: putuskan, data: [keputusan]}
+  - {from: pegawai, to: putuskan, data: [keputusan]}
   - {from: putuskan, to: arsip, data: [keputusan], operation: update}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "DFD001",
    "{end} is not declared at this level: did you mean {close}?",
    fix="Write the id of an external entity, process or store, such as {close}, or declare {end}.",
    also=("DFD007", "DFD010", "DFD011", "DFD012", "DFD019", "DFD024"),
)
def unknown_end(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    for path, level, ends in spec.value.levels() if spec and spec.value else ():
        for number, flow in enumerate(level.flows):
            for key, end in (("from", flow.source), ("to", flow.target)):
                if spec and end not in ends:
                    close = get_close_matches(end, sorted(ends), n=1, cutoff=0)
                    yield find(spec.at(*path, "flows", number, key), end=end, close=close)
