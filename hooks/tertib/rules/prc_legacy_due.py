"""
A legacy system has not caught up by the day it promised.

## Why

A system that ran before the register owes its entry now, and what `legacy.catch_up` promises, with the
facts of deployment and monitoring, by `legacy.due`. A promise that has passed is told to readers.

## How it is detected

After `legacy.due`, every step named in `catch_up` and every deployment and monitoring step of the SOP must
be done. An example owes nothing by a date.

## How to fix

Write the record that the message names, or agree on a later `due` and say so in `reason`.

## Bad

```text taken-away.txt
projects/izin/03-rancangan.md
projects/izin/04-uji.md
```

```diff projects/izin/index.md
 summary: Permohonan dan keputusan izin pemasangan reklame.
-entry: sop
+entry: legacy
 sop: tiny-2026
-stage: pantau
 status: operational
@@
 reviewed_on: 2026-06-16
+legacy: {reason: Berjalan sebelum register ada., since: 2019-03, catch_up: [rancangan], due: 2026-05-31}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import file_of
from ..tracing.owed import promised
from . import Context, Finding, Project, find, rule


@rule(
    "PRC009",
    "step {number}. {title} was promised by {due} and is not done: write {file}",
    fix="Run `tertib new {slug} {step}` and have the record approved, or set a later `legacy.due`.",
    clock=True,
)
def legacy_due(project: Project, context: Context) -> Iterator[Finding]:
    for step, due in promised(project):
        if due < context.today:
            number = project.sop.number_of(step.id) if project.sop else 0
            yield find(
                project.at("legacy", "due"),
                number=number,
                title=step.title,
                step=step.id,
                due=due,
                file=file_of(number, step.id),
                slug=project.slug,
            )
