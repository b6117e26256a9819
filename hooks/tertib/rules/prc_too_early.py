"""
A step started before a step it needs ended.

## Why

The SOP says what each step builds on. Work that began before its basis was finished did not build on it.

## How it is detected

Every round starts on or after the day on which some approved round of each step it needs ended; the round
that counts, unless its outcome is negative, starts on or after their counting rounds. A superseded round
was approved once. Legacy records are not asked.

## How to fix

Correct the dates. Where the work was done again because its basis changed, record a new round.

## Bad

```diff projects/izin/04-uji.md
 publication: public
-started: 2026-03-09
+started: 2026-02-10
 finished: 2026-03-11
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Record
from ..sop import Step
from . import Context, Finding, Project, find, rule


@rule(
    "PRC031",
    "this step started on {started}, but step {number}. {title}, which it needs, ended on {ended}: start after it",
    fix="Correct `started` here or `finished` there; where the basis changed later, record a new round after it.",
    also=("PRC014", "PRC030", "PRC033", "PRC080", "PRC082"),
)
def too_early(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if (
            facts.status == "draft"
            or facts.started is None
            or project.sop is None
            or not project.owes(step.id)
        ):
            continue
        for need in project.awaited(step):
            basis = _basis(project, record, need)
            if basis and basis.facts and basis.facts.finished and facts.started < basis.facts.finished:
                yield find(
                    record.at("started"),
                    basis.at("finished"),
                    started=facts.started,
                    ended=basis.facts.finished,
                    number=project.sop.number_of(need.id),
                    title=need.title,
                )


def _basis(project: Project, record: Record, need: Step) -> Record | None:
    """The round of a needed step after which a record must start: the counting one, or the first that was approved."""
    if project.unread(need.id) or project.unread(record.step):
        return None
    if record is project.counting(record.step) and not record.negative:
        return project.counting(need.id)
    ended = [
        each for each in project.rounds(need.id) if each.was_approved and each.facts and each.facts.finished
    ]
    return min(ended, key=lambda each: str(each.facts and each.facts.finished), default=None)
