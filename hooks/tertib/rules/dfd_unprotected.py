"""
Personal data crosses a trust boundary and nothing says how it is protected.

## Why

Inside a boundary its operator protects the data; on the way out nobody does unless it is planned. UU
27/2022 article 35 asks for that plan.

## How it is detected

A flow whose ends lie in different boundaries (or one of them in none) and that carries personal data must
have `protection`. An item is as personal as its dictionary entry says, and at least as personal as its
attributes in `erd.yml`. A flow that crosses into a process is judged on the diagram of that process;
inside, only what is not seen from above. Nothing is asked where no boundary is drawn.

## How to fix

Write under `protection` how the data is protected on the way, such as “TLS 1.3 dan masuk lewat SSO”.

## Bad

```diff projects/lapor/dfd.yml
 flows:
-  - {from: pelapor, to: terima, data: [isi-laporan], protection: TLS}
+  - {from: pelapor, to: terima, data: [isi-laporan]}
   - {from: terima, to: laporan, data: [isi-laporan], operation: create}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..model import Dfd
from ..model.dfd import Diagram, Flow
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD030",
    "{items} is personal and leaves the boundary from {source} to {target}: say under protection how it is protected",
    fix="Add `protection: …` to this flow: encryption, and how the other side is recognised.",
    level=Level.WARNING,
)
def unprotected(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None or not spec.value.boundaries:
        return
    home = spec.value.homes.get
    for diagram in spec.value.diagrams:
        for number, flow in enumerate(diagram.level.flows):
            if flow.protection or not flow.data or home(flow.source) == home(flow.target):
                continue
            if not _is_judged_here(flow, diagram, spec.value):
                continue
            if personal := [item for item in flow.data if _is_personal(item, spec.value, project)]:
                yield find(
                    spec.at(*diagram.path, "flows", number),
                    level=as_found(project),
                    items=personal,
                    source=flow.source,
                    target=flow.target,
                )


def _is_judged_here(flow: Flow, diagram: Diagram, dfd: Dfd) -> bool:
    """Whether a flow that leads from one boundary into another is to be judged on this diagram."""
    ends = (flow.source, flow.target)
    homes = [dfd.homes.get(end) for end in ends]
    if not diagram.ends.issuperset(ends):
        return False
    if any(home is None and _is_judged_inside(end, dfd) for end, home in zip(ends, homes, strict=True)):
        return False
    own = [home for end, home in zip(ends, homes, strict=True) if end in diagram.own]
    outer = dfd.homes.get(diagram.process.id) if diagram.process else None
    return diagram.process is None or len(own) == 2 or any(home != outer for home in own)


def _is_judged_inside(end: str, dfd: Dfd) -> bool:
    """Whether an end is a process whose parts lie in boundaries of their own."""
    process = dfd.processes_by_id.get(end)
    inner = process.decomposition if process else None
    return inner is not None and bool(inner.own_ids & dfd.homes.keys())


def _is_personal(item: str, dfd: Dfd, project: Project) -> bool:
    declared = dfd.data.get(item)
    if declared is None or declared.personal != "none":
        return declared is not None
    erd = project.erd.value if project.erd else None
    for name in declared.attributes if erd else ():
        entity, _, attribute = name.rpartition(".")
        held = erd.entity(entity) if erd else None
        found = held.attribute(attribute) if held else None
        if found and found.personal != "none":
            return True
    return False
