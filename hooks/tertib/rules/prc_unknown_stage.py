"""
`stage` names a step that the SOP does not have.

## Why

`stage` says where the system stands. A step that the SOP does not declare claims nothing, so nothing would
be checked.

## How it is detected

Every id in `stage` is looked up among the steps of the SOP that `sop` names.

## How to fix

Write the id of a step as the SOP file has it, or move the project to the SOP it follows.

## Bad

```diff projects/izin/index.md
 sop: tiny-2026
-stage: pantau
+stage: pemantauan
 status: operational
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "PRC002",
    "stage names {step}, which is not a step of {sop}: did you mean {close}?",
    fix="Write the id of a step of schemas/sop/{sop}.yml; the nearest is {close}.",
)
def unknown_stage(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None:
        return
    known = [step.id for step in project.sop.steps]
    for claim, path in project.claims():
        if claim not in known:
            close = get_close_matches(claim, known, n=1, cutoff=0)
            yield find(project.at(*path), step=claim, sop=project.sop.id, close=close)
