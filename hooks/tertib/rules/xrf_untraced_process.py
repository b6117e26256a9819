"""
A process traces to no requirement.

## Why

Work that nobody asked for is still built, tested and maintained. Often it is the sign of a requirement that
was never written down.

## How it is detected

Where there is a list of requirements, every process must name one in `requirements`. A process that is
taken apart may leave it to all of its parts, and parts take it from the process they lie in. Legacy systems
are not asked.

## How to fix

Name the requirement that the process serves. If there is none, drop the process, or have the requirement
agreed on.

## Bad

```diff projects/lapor/dfd.yml
     name: Terima laporan
-    requirements: [KF-kirim, KNF-beban]
+    requirements: [KF-kirim, KF-tanggapi, KNF-beban]
     decomposition:
@@
         - {from: simpan, to: pelapor, data: [tanda-terima]}
-  - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi]}
+  - {id: tangani, number: "2", name: Tanggapi laporan}
 stores:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model.dfd import DfdLevel
from ..references import Path
from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "XRF005",
    "the process {process} serves no requirement: name one in requirements",
    fix="Add `requirements: [KF-…]` to the process {process}.",
)
def untraced_process(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.dfd, trace(project)
    if spec is None or spec.value is None or not thread.asks_realisation:
        return
    for path, name in _untraced(spec.value, ()):
        yield find(spec.at(*path), process=name)


def _untraced(level: DfdLevel, path: Path) -> Iterator[tuple[Path, str]]:
    """The processes that name no requirement, nor does one they lie in; of one taken apart those parts that do not."""
    for number, process in enumerate(level.processes):
        at = (*path, "processes", number)
        if process.requirements:
            continue
        if process.decomposition and process.decomposition.processes:
            yield from _untraced(process.decomposition, (*at, "decomposition"))
        else:
            yield (*at, "id"), process.id
