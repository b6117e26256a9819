"""
A drawing that the step asks for is missing.

## Why

Some steps are done in a drawing. A record that is no draft says that the drawing exists.

## How it is detected

Every drawing that the step lists is a spec in the project's folder, such as `dfd.yml`. It is asked once a
record of the step is no draft.

## How to fix

Write the spec; the guide on drawings shows its keys.

## Bad

```text taken-away.txt
projects/izin/dfd.yml
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC023",
    "this step draws {drawing}, and {file} is missing: write it in the project's folder",
    fix="Write {file} beside index.md, or set this record back to `status: draft`.",
)
def missing_drawing(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.entry is None:
        return
    for step in project.sop.steps:
        taken = [record for record in project.rounds(step.id) if record.owes_content]
        for drawing in step.drawings if taken else ():
            if project.spec(drawing) is None:
                yield find(taken[-1].at("status"), drawing=drawing, file=f"{drawing}.yml")
