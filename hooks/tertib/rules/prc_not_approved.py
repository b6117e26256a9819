"""
The record of a claimed step is not approved.

## Why

A claimed step counts as done, and only an approved record makes it so. A draft shows that work has begun,
not that it is finished.

## How it is detected

For every step that `stage` claims, one round must have `status: approved`. Steps of a legacy system are
not asked.

## How to fix

Have the record approved: fill in `approvals`, set `status: approved`, and run `tertib approve FILE --all`. Until then
let `stage` name an earlier step.

## Bad

```diff projects/izin/04-uji.md
 version: "1.0"
-status: approved
+status: reviewed
 publication: public
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC010",
    "step {number}. {title} is claimed by `stage`, but this record is {status}: have it approved",
    fix="Add the approvals, write `status: approved` and run `tertib approve {file} --all`, or let `stage` name an earlier step.",
    also=("PRC020", "PRC021", "PRC022"),
)
def not_approved(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.legacy:
        return
    for step in project.claimed:
        rounds = project.rounds(step.id)
        if not rounds or project.unread(step.id) or project.counting(step.id):
            continue
        newest, number = rounds[-1], project.sop.number_of(step.id)
        status = newest.facts.status if newest.facts else ""
        yield find(newest.at("status"), number=number, title=step.title, status=status, file=newest.file)
