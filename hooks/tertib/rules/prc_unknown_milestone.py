"""
A milestone belongs to a step that the SOP does not have.

## Why

The plan is compared with what was done, step by step. A milestone of no step is compared with nothing.

## How it is detected

`milestones[].step` of a plan that is no draft is looked up in the SOP.

## How to fix

Write the id of the step as the SOP has it.

## Bad

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
@@
   - {step: siapkan-operasi, start: 2026-02-24, end: 2026-02-24}
-  - {step: latih-pengguna, start: 2026-02-26, end: 2026-02-26}
+  - {step: pelatihan, start: 2026-02-26, end: 2026-02-26}
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
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "PRC110",
    "{step} is not a step of {sop}: did you mean {close}?",
    fix="Write the id of a step of schemas/sop/{sop}.yml.",
    also=("PRC111",),
)
def unknown_milestone(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or step.record != "implementation-plan" or facts.status == "draft":
            continue
        for at, milestone in enumerate(record.content.get("milestones", ())):
            if project.sop.step(milestone["step"]) is None:
                known = [each.id for each in project.sop.steps]
                close = get_close_matches(milestone["step"], known, n=1, cutoff=0)
                place = record.at("milestones", at, "step")
                yield find(place, step=milestone["step"], sop=project.sop.id, close=close)
