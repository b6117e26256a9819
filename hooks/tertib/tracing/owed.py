"""What a system owes by which day. The days follow from its documents; whether they have passed is the reader's to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..model import Project, Record
from ..sop import Length, Step

YEAR = Length(1, "year")
FACTS = frozenset({"deployment", "monitoring"})


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """What is owed by when: `review`, `plan`, `promise` or `confirmation`, and of which step. It is overdue from the day after."""

    day: date
    kind: str
    step: str = ""


class Milestone(NamedTuple):
    """The planned end of a step that is not done, and where the plan says it."""

    day: date
    at: int
    step: Step
    plan: Record


def dues(project: Project) -> tuple[Due, ...]:
    """All that a system owes by a day, soonest first; of a promise its first step, of a plan its first milestone."""
    found = [Due(day, "review", step.id) for step, day in reviews(project)]
    found += [Due(day, "promise", step.id) for step, day in promised(project)][:1]
    found += [Due(each.day, "plan", each.step.id) for each in planned(project)]
    day = confirmation(project)
    return tuple(sorted([*found, *([Due(day, "confirmation")] if day else [])]))


def reviews(project: Project) -> Iterator[tuple[Step, date]]:
    """The recurring steps that stand behind the register status, each with the day it is owed again."""
    entry, sop = project.entry, project.sop
    backing = sop.statuses.get(entry.status) if entry and sop else None
    for step in filter(None, map(sop.step, backing.current)) if sop and backing else ():
        if day := project.review_due(step):
            yield step, day


def promised(project: Project) -> Iterator[tuple[Step, date]]:
    """The steps that a legacy system promised and has not done, each with the day it named; an example owes nothing by a date."""
    entry, sop = project.entry, project.sop
    if sop is None or entry is None or not project.legacy or entry.example or entry.legacy is None:
        return
    for step in sop.steps if entry.legacy.due else ():
        asked = step.id in entry.legacy.catch_up or step.record in FACTS
        if asked and project.applies(step) and not project.done(step.id) and not project.unread(step.id):
            yield step, entry.legacy.due or date.max


def planned(project: Project) -> Iterator[Milestone]:
    """The first milestone of each plan that counts whose step has no approved round; none of examples and retired systems."""
    entry, sop = project.entry, project.sop
    if sop is None or entry is None or entry.example or entry.retirement:
        return
    for step in sop.of_kind("implementation-plan"):
        plan = project.counting(step.id)
        found = _milestones(plan, project) if plan is not None and project.owes(step.id) else ()
        if first := min(found, key=lambda each: each[:2], default=None):
            yield first


def confirmation(project: Project) -> date | None:
    """The day by which somebody has to look through the entry again; none of examples and retired systems."""
    entry = project.entry
    if entry is None or entry.reviewed_on is None or entry.example or entry.retirement:
        return None
    return YEAR.after(entry.reviewed_on)


def _milestones(plan: Record, project: Project) -> Iterator[Milestone]:
    for at, each in enumerate(plan.content.get("milestones") or ()):
        step = project.sop.step(each["step"]) if project.sop else None
        if step is None or each["start"] > each["end"] or project.unread(step.id):
            continue
        if project.applies(step) and not any(one.was_approved for one in project.rounds(step.id)):
            yield Milestone(date.fromisoformat(each["end"]), at, step, plan)
