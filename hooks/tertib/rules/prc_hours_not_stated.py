"""
A step whose standard time is in hours does not say how many it took.

## Why

Dates cannot show whether two hours were kept. Without `hours` nobody can compare the work with the standard
of the SOP.

## How it is detected

A record that is no draft of a step whose standard is in hours or minutes must state `hours`. Legacy records
and steps declared not applicable are not asked.

## How to fix

Write the working hours that were spent, such as `hours: 1.5`.

## Bad

```diff projects/lapor/01-kenali-kebutuhan.md
 finished: 2026-01-05
-hours: 2
 prepared_by: [owner-staff]
 approvals:
-  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
+  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
 evidence:
```

## Good

```diff projects/lapor/01-kenali-kebutuhan.md
 approvals:
-  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
+  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
 evidence:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..calendars import in_days, length_said
from . import Context, Finding, Project, find, rule


@rule(
    "PRC018",
    "the SOP gives {standard} for this step: write in `hours` how many working hours it took",
    fix="Add `hours:` with the working hours spent, such as 1.5.",
)
def hours_not_stated(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        standard = step.standard
        if standard is None or in_days(standard) or facts.hours is not None:
            continue
        if facts.status != "draft" and not facts.not_applicable and project.owes(step.id):
            yield find(record.at("finished"), standard=length_said(standard))
