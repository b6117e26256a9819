"""
A step is done that `stage` does not claim.

## Why

`stage` is what the register shows and what is checked in full. Where it lags behind the records, a
finished step reads as not done, and what it rests on is not asked for.

## How it is detected

Every step that is done must be among the steps that `stage` claims. The steps of a legacy system are not
asked.

## How to fix

Let `stage` name the newest step that is done, or a list of them where the SOP has branches.

## Bad

```diff projects/izin/index.md
 sop: tiny-2026
-stage: pantau
+stage: uji
 status: operational
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule


@rule(
    "PRC017",
    "step {number}. {title} is done, but stage does not claim it: let stage name {step}",
    fix="Write `stage: {step}`, or add it to the list where the SOP has branches.",
    level=Level.WARNING,
    also=("PRC060", "PRC013"),
)
def stage_behind(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.entry is None or project.legacy:
        return
    if not all(map(project.sop.step, project.entry.stages)):
        return
    ahead = [
        step
        for step in project.sop.steps
        if project.done(step.id) and step.id not in project.claimed_ids and project.applies(step)
    ]
    inner = {need for step in ahead for need in step.needs}
    for step in ahead:
        if step.id not in inner:
            number = project.sop.number_of(step.id)
            yield find(project.at("stage"), number=number, title=step.title, step=step.id)
