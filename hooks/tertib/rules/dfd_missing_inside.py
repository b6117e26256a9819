"""
A flow of a process is not on the diagram inside it.

## Why

The inner diagram shows the same process more closely, so what goes in and comes out must be the same
(balancing). A flow that is missing inside is taken up by nobody, or made by nobody.

## How it is detected

For every process with a `decomposition`, at every level: direction, outer end and the set of items of its
flows are compared with the flows that cross the edge of the inner diagram. A flow may be split inside, one
item each. Where a flow has no data, only direction and end are compared.

## How to fix

Draw the flow on the inner diagram, or remove it above.

## Bad

```diff projects/lapor/dfd.yml
         - {from: simpan, to: laporan, data: [isi-laporan], operation: create}
-        - {from: simpan, to: pelapor, data: [tanda-terima]}
   - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "DFD024",
    "{flow} is not on the diagram inside {process}: draw it there, or remove it here",
    fix="Add a flow with {items} to the decomposition of {process}, or take it away here.",
    also=("DFD010", "DFD011", "DFD012", "DFD025", "DFD032"),
    elsewhere="the diagram inside",
)
def missing_inside(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    for diagram in spec.value.diagrams:
        if diagram.process is None or diagram.above is None:
            continue
        name = diagram.process.id
        inside = diagram.crossing(diagram.own, name)
        for (direction, end), items in diagram.above.crossing(frozenset({name})).items():
            known = inside.get((direction, end), {})
            missing = [each for each in items if each not in known]
            if missing and not (known and ("" in items or "" in known)):
                ends = f"{end} → {name}" if direction == "in" else f"{name} → {end}"
                named = [each for each in missing if each]
                yield find(
                    spec.at(*diagram.above.path, "flows", items[missing[0]]),
                    spec.at(*diagram.path),
                    flow=f"{ends} ({', '.join(named)})" if named else ends,
                    process=diagram.process.name,
                    items=named or ["…"],
                )
