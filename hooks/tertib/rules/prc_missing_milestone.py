"""
The plan gives no days to a later step.

## Why

The SOP asks for a schedule of the development. A step without planned days can be neither on time nor late.

## How it is detected

Every step that builds on the plan, by itself or through others, and has a record must have a milestone in a
plan that is no draft. Steps of another way (`when`) and legacy records are not asked.

## How to fix

Add a milestone with start and end for the step that the message names.

## Bad

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
@@
   - {step: siapkan-operasi, start: 2026-02-24, end: 2026-02-24}
-  - {step: latih-pengguna, start: 2026-02-26, end: 2026-02-26}
   - {step: pasang-sistem, start: 2026-03-02, end: 2026-03-04}
```

## Good

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC111",
    "step {number}. {title} has no planned days: add a milestone for {step}",
    fix="Add `step: {step}` with `start` and `end` to `milestones`.",
    also=("PRC110",),
)
def missing_milestone(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        sop = project.sop
        if sop is None or step.record != "implementation-plan" or not project.owes(step.id):
            continue
        if facts.status in {"draft", "superseded"} or "milestones" not in record.content:
            continue
        planned = {milestone["step"] for milestone in record.content["milestones"]}
        for later in sop.steps:
            if later.id in planned or not later.record or not project.applies(later):
                continue
            if later is not step and step in sop.with_needs(later.needs):
                number = sop.number_of(later.id)
                yield find(record.at("milestones"), number=number, title=later.title, step=later.id)
