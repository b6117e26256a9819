"""
A step is done before a step it needs.

## Why

The SOP says what each step builds on. A step done on nothing is work without its basis: a design without
needs, a test without a plan.

## How it is detected

For every approved record, each step that its step needs must be done. What `stage` claims is told by other
rules, and is not repeated here.

## How to fix

Finish the step that the message names first, or record why it does not apply with `not_applicable`.

## Bad

```text taken-away.txt
projects/izin/02-penunjukan.md
projects/izin/03-rancangan.md
projects/izin/05-pantau
```

```diff projects/izin/index.md
 sop: tiny-2026
-stage: pantau
-status: operational
+stage: kebutuhan
+status: planned
 owner_agency: dpmptsp
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import file_of
from ..sop import Step
from . import Context, Finding, Project, find, rule


@rule(
    "PRC013",
    "this step is approved, but it needs step {number}. {title}, which is not done: finish {file} first",
    fix="Write {file} and have it approved, or mark that step `not_applicable` with a reason.",
    also=("PRC080", "PRC017", "PRC060"),
)
def need_not_done(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None:
        return
    for step in project.sop.steps:
        counting = project.counting(step.id)
        if counting is None or not project.owes(step.id):
            continue
        for need in project.awaited(step):
            told = need.id in project.claimed_ids or project.unread(need.id) or _negative_gate(project, need)
            if told or project.done(need.id):
                continue
            number = project.sop.number_of(need.id)
            others = [record.at("status") for record in project.rounds(need.id)[-1:]]
            yield find(
                counting.at("status"), *others, number=number, title=need.title, file=file_of(number, need.id)
            )


def _negative_gate(project: Project, need: Step) -> bool:
    counting = project.counting(need.id)
    return need.gate and counting is not None and counting.negative
