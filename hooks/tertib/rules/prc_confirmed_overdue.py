"""
The entry was confirmed while a recurring step was overdue.

## Why

`reviewed_on` says that on this day the entry was true. A status that rests on a recurring step was not,
while that step was overdue.

## How it is detected

For a status that the SOP backs by a `current` step, the newest approved period must have ended no longer
than `review_every` before `reviewed_on`; where there is none, the step it needs. Today does not matter.
Legacy systems are not asked.

## How to fix

Record the period that was due, and have it approved, before the entry is confirmed.

## Bad

```text today.txt
2027-01-04
```

```diff projects/izin/index.md
 pse: {number: 000001.00/DJAI.PSE/03/2026, registered_on: 2026-03-13}
-reviewed_on: 2026-06-16
+reviewed_on: 2027-01-04
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC055",
    "the entry was confirmed on {reviewed}, but step {number}. {title} was due on {due}: record the missing period",
    fix="Run `tertib new {slug} {step}` and have the report approved, or write the day on which the entry last was true.",
    also=("PRC062",),
)
def confirmed_overdue(project: Project, context: Context) -> Iterator[Finding]:
    entry, sop = project.entry, project.sop
    if entry is None or sop is None or project.legacy or entry.reviewed_on is None:
        return
    backing = sop.statuses.get(entry.status)
    for step in filter(None, map(sop.step, backing.current if backing else ())):
        due = project.review_due(step)
        if due and due < entry.reviewed_on:
            newest = project.counting(step.id)
            yield find(
                project.at("reviewed_on"),
                *([newest.at("finished")] if newest else ()),
                reviewed=entry.reviewed_on,
                number=sop.number_of(step.id),
                title=step.title,
                due=due,
                slug=project.slug,
                step=step.id,
            )
