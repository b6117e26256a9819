"""
An executor worked before being appointed.

## Why

Some executors are appointed by letter, and their work begins with it. Work done earlier was nobody's duty.

## How it is detected

A record prepared by a position of an executor that a step `appoints` must start on or after the day that
step's first approved round ended. Legacy records are not asked.

## How to fix

Correct the dates, or name the position that did prepare the record.

## Bad

```diff projects/izin/03-rancangan.md
 publication: public
-started: 2026-02-09
+started: 2026-02-03
 finished: 2026-02-11
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..sop import Step
from ..words import Text
from . import Context, Finding, Project, find, rule

NOT_YET = Text(id="(belum ada)", en="(no day yet)")


@rule(
    "PRC080",
    "{position} is appointed by step {number}. {title}, which ended on {ended}; this record started on {started}: correct the dates",
    fix="Start after the appointment, record the appointment, or name the position that prepared this record.",
    also=("PRC014", "PRC031"),
)
def before_appointment(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None:
        return
    for letter in project.sop.steps:
        if letter.appoints is None or not project.applies(letter) or project.unread(letter.id):
            continue
        appointed = _appointed_on(project, letter)
        if appointed is None and letter.id in project.claimed_ids:
            continue
        for step, record, facts in project.judged:
            if (
                facts.status == "draft"
                or facts.started is None
                or step.id == letter.id
                or not project.owes(step.id)
            ):
                continue
            if appointed and facts.started >= appointed:
                continue
            for at, name in enumerate(facts.prepared_by):
                position = project.sop.positions.get(name)
                if position and position.of == letter.appoints:
                    yield find(
                        record.at("prepared_by", at),
                        position=position.name,
                        number=project.sop.number_of(letter.id),
                        title=letter.title,
                        ended=appointed or NOT_YET,
                        started=facts.started,
                    )


def _appointed_on(project: Project, letter: Step) -> date | None:
    """The day on which the first approved round of an appointing step ended."""
    rounds = (record.facts for record in project.rounds(letter.id) if record.was_approved)
    return min((facts.finished for facts in rounds if facts and facts.finished), default=None)
