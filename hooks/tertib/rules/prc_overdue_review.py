"""
A recurring step is overdue.

## Why

A system in use is looked at again and again. One that has not been looked at for longer than the SOP
allows may have changed unseen.

## How it is detected

For a status that the SOP backs by a `current` step, the newest approved period must have ended no longer
ago than `review_every`; where there is none, the step it needs. Judged by today, or by `--today`.

## How to fix

Record the period that is due.

## Bad

```text today.txt
2027-01-04
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing.owed import reviews
from . import Context, Finding, Project, find, rule


@rule(
    "PRC062",
    "step {number}. {title} was due on {due}: record the period that is missing",
    fix="Run `tertib new {slug} {step}` and have the report approved.",
    clock=True,
)
def overdue_review(project: Project, context: Context) -> Iterator[Finding]:
    for step, due in reviews(project):
        if due < context.today:
            newest = project.counting(step.id)
            place = newest.at("finished") if newest else project.at("status")
            number = project.sop.number_of(step.id) if project.sop else 0
            yield find(place, number=number, title=step.title, due=due, slug=project.slug, step=step.id)
