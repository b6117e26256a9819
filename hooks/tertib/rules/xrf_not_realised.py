"""
A functional requirement is realised by no process.

## Why

What no process does, the system does not do. On the diagram this costs a line; in the acceptance test it
costs a round.

## How it is detected

Every `KF-…` of the final list must be named by `requirements` of a process of some level, once the drawings
are no longer a draft: a `must` as an error, another one as a warning. What the prototype lists under
`not_implemented`, and legacy systems, are not asked; nor is anything said while no process names any
requirement, since then each process is told.

## How to fix

Name the requirement at the process that realises it, or add the process.

## Bad

```diff projects/lapor/dfd.yml
         - {from: simpan, to: pelapor, data: [tanda-terima]}
-  - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KF-tanggapi]}
+  - {id: tangani, number: "2", name: Tanggapi laporan, requirements: [KNF-beban]}
 stores:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import is_functional, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF006",
    "no process realises {requirement}: name it at the process that does, or add one",
    fix="Add {requirement} to `requirements` of a process in {file}.",
    elsewhere="the processes",
)
def not_realised(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.dfd, trace(project)
    if spec is None or spec.value is None or not thread.asks_realisation:
        return
    for name, requirement in thread.requirements.items() if thread.realised else ():
        if is_functional(name) and name not in thread.realised and name not in thread.left_out:
            level = Level.ERROR if requirement.data["priority"] == "must" else Level.WARNING
            place = spec.at("processes")
            yield find(requirement.at("id"), place, level=level, requirement=name, file=spec.file)
