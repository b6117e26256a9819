"""
A step that the project claims has no record.

## Why

`stage` in `index.md` claims a step and all it needs. A claimed step without a record reads as done, and
nobody can tell "not done" from "not written down".

## How it is detected

For every step that `stage` claims, the project's folder is searched for its record, a file or a folder of
rounds. A step without an artefact, an alternative that is not this project's way, and the steps of a
legacy system are not asked.

## How to fix

Write the record that the message names; `tertib new` writes it with its headings and keys. Where the step
has not been reached, name an earlier step in `stage`.

## Bad

```text taken-away.txt
projects/izin/02-penunjukan.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import file_of
from . import Context, Finding, Project, find, rule


@rule(
    "PRC001",
    "step {number}. {title} has no record: write {file}",
    fix="Run `tertib new {slug} {step}` to begin {file}, or let `stage` name an earlier step.",
    also=("PRC053", "PRC051"),
)
def missing_record(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.legacy:
        return
    asked: set[str] = set()
    for claim, path in project.claims():
        for step in project.sop.with_needs([claim]):
            if step.id in asked or step.record is None or not project.applies(step):
                continue
            asked.add(step.id)
            if not project.rounds(step.id):
                number = project.sop.number_of(step.id)
                file = file_of(number, step.id)
                name = f"{file.removesuffix('.md')}/" if step.repeats == "period" else file
                yield find(
                    project.at(*path),
                    number=number,
                    title=step.title,
                    step=step.id,
                    file=name,
                    slug=project.slug,
                )
