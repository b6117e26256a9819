"""
A step is not done although its planned end has passed.

## Why

A system that falls behind does so step by step. The first step that is late is the one to speak about.

## How it is detected

Of the plan that counts, the earliest milestone that has passed and whose step has no approved round is
told, until the step is done or a new round of the plan gives other days. Examples, retired systems and
legacy records are not asked.

## How to fix

Finish the step, or record a new round of the plan with days that can be kept.

## Bad

```text taken-away.txt
projects/lapor/09-siapkan-operasi.md
projects/lapor/10-latih-pengguna.md
projects/lapor/11-pasang-sistem.md
projects/lapor/12-pantau-layanan
```

```diff projects/lapor/index.md
 sop: tiny-traced-2026
-stage: pantau-layanan
-status: operational
+stage: uji-penerimaan
+status: trial
 owner_agency: dpmptsp
```

## Good

```diff projects/lapor/09-siapkan-operasi.md
 approvals:
-  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026, content: "1:sha256:ae14710079a0d3310756d4313b3deac3b60fb04c7672a47dd159d5b1a804bed1"}
+  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026}
 evidence:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing.owed import planned
from . import Context, Finding, Project, find, rule


@rule(
    "PRC116",
    "step {number}. {title} was planned to end on {planned} and is not done: finish it, or plan anew",
    fix="Finish the step, or record a new round of the plan with other days.",
    clock=True,
)
def plan_overdue(project: Project, context: Context) -> Iterator[Finding]:
    for day, at, step, plan in planned(project):
        if day < context.today:
            number = project.sop.number_of(step.id) if project.sop else 0
            place = plan.at("milestones", at, "end")
            yield find(place, number=number, title=step.title, planned=day)
