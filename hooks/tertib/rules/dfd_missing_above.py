"""
A flow on an inner diagram is not on the diagram above.

## Why

The diagram above promises all that goes into a process and comes out of it. A flow that appears only
inside was hidden from whoever read the diagram above, the context diagram included (balancing).

## How it is detected

For every process with a `decomposition`, at every level: direction, outer end and the set of items of the
flows that cross the edge of the inner diagram are compared with the flows of the process itself. Where a
flow has no data, only direction and end are compared.

## How to fix

Draw the flow on the diagram above, or correct it here.

## Bad

```diff projects/lapor/dfd.yml
         - {from: simpan, to: pelapor, data: [tanda-terima]}
+        - {from: simpan, to: petugas, data: [tanda-terima]}
   - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD025",
    "{flow} is not on the diagram above: draw it at the process {process}, or correct it here",
    fix="Add {items} to a flow between {end} and {id} on the diagram above, or correct this flow.",
    also=("DFD010", "DFD011", "DFD012", "DFD024"),
    elsewhere="the process on the diagram above",
)
def missing_above(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        if diagram.process is None or diagram.above is None:
            continue
        name = diagram.process.id
        outside = diagram.above.crossing(frozenset({name}))
        for (direction, end), items in diagram.crossing(diagram.own, name).items():
            known = outside.get((direction, end), {})
            missing = [each for each in items if each not in known]
            if missing and not (known and ("" in items or "" in known)):
                ends = f"{end} → {name}" if direction == "in" else f"{name} → {end}"
                named = [each for each in missing if each]
                yield find(
                    spec.at(*diagram.path, "flows", items[missing[0]]),
                    spec.at(*diagram.path[:-1], "id"),
                    flow=f"{ends} ({', '.join(named)})" if named else ends,
                    process=diagram.process.name,
                    id=name,
                    end=end,
                    items=named or ["…"],
                )
