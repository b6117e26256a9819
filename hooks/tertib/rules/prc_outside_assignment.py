"""
An executor worked outside the time of the assignment.

## Why

A letter of assignment holds for a time. Work before or after it is nobody’s duty, and nobody answers for
it.

## How it is detected

A record prepared by a position of an executor that a step `appoints` must start and end within the `valid`
time of an approved letter of that step; several letters may follow each other. Work that began before the
appointment is told by another rule. Legacy records are not asked.

## How to fix

Have the assignment extended by a new round of the letter, or correct the dates.

## Bad

```diff projects/izin/02-penunjukan.md
   - {position: analyst, count: 1}
-valid: {from: 2026-02-04, to: 2026-12-31}
+valid: {from: 2026-02-04, to: 2026-02-10}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Place
from ..model import Facts, Record
from ..sop import Step
from . import Context, Finding, Project, find, rule

ALWAYS = "9999-12-31"


@dataclass(frozen=True, slots=True)
class _Letter:
    """One letter of assignment and the time for which it holds."""

    record: Record
    start: str
    end: str
    signed: str

    @property
    def place(self) -> Place:
        return self.record.at("valid")


@rule(
    "PRC081",
    "{position} worked here on {day}, but the assignment of step {number}. {title} holds from {start} to {end}: have it extended, or correct the dates",
    fix="Record a new round of the letter that covers the work, or correct the dates.",
    elsewhere="the time of the assignment",
    also=("PRC031", "PRC080"),
)
def outside_assignment(project: Project, context: Context) -> Iterator[Finding]:
    sop = project.sop
    for appointing in sop.steps if sop else ():
        if sop is None or appointing.appoints is None or project.unread(appointing.id):
            continue
        letters = tuple(_letters(project, appointing))
        for step, record, facts in project.judged if letters else ():
            if facts.status == "draft" or step.id == appointing.id or not project.owes(step.id):
                continue
            for at, name in enumerate(facts.prepared_by):
                position = sop.positions.get(name)
                day = _outside(facts, letters)
                if position and position.of == appointing.appoints and day:
                    last = max(letters, key=lambda letter: letter.end)
                    yield find(
                        record.at("prepared_by", at),
                        last.place,
                        position=position.name,
                        day=day,
                        number=sop.number_of(appointing.id),
                        title=appointing.title,
                        start=min(letter.start for letter in letters),
                        end=last.end if last.end != ALWAYS else "…",
                    )


def _letters(project: Project, step: Step) -> Iterator[_Letter]:
    for record in project.rounds(step.id):
        valid = record.content.get("valid") if step.record == "assignment-letter" else None
        if record.was_approved and valid:
            signed = record.facts.finished if record.facts else None
            start, end = valid["from"], valid.get("to") or ALWAYS
            yield _Letter(record, start, end, signed.isoformat() if signed else start)


def _outside(facts: Facts, letters: tuple[_Letter, ...]) -> str:
    """The first day of work for which no letter holds, once the first one was signed; before that PRC080 speaks."""
    first = min(min(letter.start, letter.signed) for letter in letters)
    days = [day.isoformat() for day in (facts.started, facts.finished) if day]
    return next(
        (
            day
            for day in days
            if day >= first and not any(letter.start <= day <= letter.end for letter in letters)
        ),
        "",
    )
