"""
Something lies in two trust boundaries.

## Why

A trust boundary says who protects what is inside. What lies in two has two protectors, which is to say
none who knows it.

## How it is detected

No id may be under `contains` of two boundaries. What lies inside a process lies in the boundary of that
process, so it must not be in another one.

## How to fix

Leave it in the boundary of whoever operates it. A process whose parts are run by different people lies in
no boundary itself.

## Bad

```diff projects/izin/dfd.yml
   - {id: sistem, name: e-Izin, contains: [catat, putuskan, arsip]}
+  - {id: pusat-data, name: Pusat data, contains: [arsip]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import Path
from . import Context, Finding, Project, find, rule


@rule(
    "DFD029",
    "{id} lies in {boundary} and in {other}: leave it in one boundary",
    fix="Remove {id} from `contains` of the boundary that does not protect it.",
    elsewhere="the other boundary",
)
def two_boundaries(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    dfd = spec.value
    first: dict[str, tuple[Path, str]] = {}
    for number, boundary in enumerate(dfd.boundaries):
        for at, member in enumerate(boundary.contains):
            path: Path = ("boundaries", number, "contains", at)
            if member in first:
                earlier, other = first[member]
                yield find(spec.at(*path), spec.at(*earlier), id=member, boundary=boundary.id, other=other)
            first.setdefault(member, (path, boundary.id))
    for diagram in dfd.diagrams if dfd.boundaries else ():
        outer = dfd.homes.get(diagram.process.id) if diagram.process else None
        for member in sorted(diagram.own & first.keys()) if outer else ():
            path, boundary_id = first[member]
            if boundary_id != outer:
                holder = spec.at(*diagram.path[:-1], "id")
                yield find(spec.at(*path), holder, id=member, boundary=boundary_id, other=outer)
