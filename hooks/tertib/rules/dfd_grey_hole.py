"""
A process gives out data that it cannot have.

## Why

What leaves a process was taken in, or made of what was taken in. Where neither is so, an inflow is
missing, or the dictionary does not say what the item is made of.

## How it is detected

Every item on an outflow must be on an inflow of the same process, be made of inflows (`derives`, also
through other items), or hold only attributes that the inflows hold. Nothing is said where the spec has no
dictionary, where an item is not declared, where an inflow does not say what it carries, and of processes
without any inflow.

## How to fix

Draw the inflow that is missing, usually from a store, or name the sources of the item under `derives`.

## Bad

```diff projects/izin/dfd.yml
   - {from: catat, to: arsip, data: [isi-permohonan], operation: create}
-  - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
+  - {from: arsip, to: putuskan, data: [nomor-permohonan], operation: read}
   - {from: petugas, to: putuskan, data: [keputusan]}
@@
   isi-permohonan: {name: Isi permohonan, attributes: [perusahaan.nama_usaha, permohonan.nomor, permohonan.lokasi]}
+  nomor-permohonan: {name: Nomor permohonan, attributes: [perusahaan.nama_usaha, permohonan.nomor]}
   keputusan: {name: Keputusan, attributes: [permohonan.keputusan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..model import Dfd
from ..model.dfd import Diagram
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD012",
    "{process} gives out {item}, but {missing} does not reach it: draw that flow, or correct `derives` of {item}",
    fix="Draw the flow that brings {missing} to {id}, or say under `data` what {item} is made of (`derives`).",
    level=Level.WARNING,
    elsewhere="the process",
    also=("DFD007", "DFD024", "DFD025", "DFD028", "XRF008", "XRF009"),
)
def grey_hole(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None or not spec.value.data:
        return
    dfd = spec.value
    for diagram in dfd.diagrams:
        for number, process in enumerate(diagram.level.processes):
            inputs = _inputs(diagram, process.id, dfd)
            told: set[str] = set()
            for at in diagram.out_of.get(process.id, ()) if inputs else ():
                for part, item in enumerate(diagram.level.flows[at].data):
                    missing = () if item in inputs or item in told else _missing(item, inputs, dfd)
                    if missing:
                        told.add(item)
                        yield find(
                            spec.at(*diagram.path, "flows", at, "data", part),
                            spec.at(*diagram.path, "processes", number, "id"),
                            level=as_found(project),
                            process=process.name,
                            id=process.id,
                            item=item,
                            missing=missing,
                        )


def _inputs(diagram: Diagram, process: str, dfd: Dfd) -> frozenset[str]:
    """The items that reach a process; none where one of its inflows does not say what it carries, or says it wrong."""
    flows = [diagram.level.flows[at].data for at in diagram.into.get(process, ())]
    items = frozenset(item for data in flows for item in data)
    return items if all(flows) and items <= dfd.data.keys() else frozenset()


def _missing(item: str, inputs: frozenset[str], dfd: Dfd) -> tuple[str, ...]:
    """What an item is made of and what does not reach the process; the item itself where nothing is said of it."""
    declared = dfd.data.get(item)
    if declared is None:
        return ()
    if declared.attributes:
        held = {name for each in inputs for name in dfd.data[each].attributes}
        if held.issuperset(declared.attributes):
            return ()
    lacking, seen, waiting = [], {item}, list(declared.derives)
    while waiting:
        source = waiting.pop(0)
        inner = dfd.data.get(source)
        if source in inputs or source in seen or inner is None:
            continue
        seen.add(source)
        if inner.derives:
            waiting.extend(inner.derives)
        else:
            lacking.append(source)
    return tuple(lacking) if declared.derives else (item,)
