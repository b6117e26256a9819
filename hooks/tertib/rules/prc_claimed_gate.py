"""
A claimed gate was not passed.

## Why

Claiming a gate says that it was passed. A negative outcome says that it was not.

## How it is detected

For every gate that `stage` claims, the counting round must not end negative. Steps of a legacy system are
not asked.

## How to fix

Let `stage` name the step before the gate until a new round passes it.

## Bad

```text taken-away.txt
projects/izin/05-pantau
```

```diff projects/izin/index.md
 sop: tiny-2026
-stage: pantau
-status: operational
+stage: uji
+status: trial
 owner_agency: dpmptsp
```

```diff projects/izin/04-uji.md
 defects: []
-verdict: accepted
+verdict: rejected
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC016",
    "stage claims step {number}. {title}, but its newest round ended negative: claim an earlier step until it is passed",
    fix="Let `stage` name an earlier step, or record the round that passed.",
    also=("PRC015", "PRC060"),
)
def claimed_gate(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.legacy:
        return
    for step in project.claimed:
        counting = project.counting(step.id)
        if step.gate and counting is not None and counting.negative and not project.unread(step.id):
            number = project.sop.number_of(step.id)
            yield find(project.at("stage"), counting.place, number=number, title=step.title)
