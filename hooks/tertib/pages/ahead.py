"""What is ahead of a system: who does its next step and by when, and what else it owes by which day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Project
from ..sop import Sop, Step
from ..tracing.owed import dues
from . import activities, dates, due, schedule
from .edition import Edition


@dataclass(frozen=True, slots=True)
class Told:
    """A fact in words, under its label."""

    label: str
    text: str


def of_step(project: Project, step: Step, edition: Edition) -> tuple[Told, ...]:
    """Who prepares and who approves a step, its standard time, and the days that the plan gives it."""
    return tuple(_of_step(project.sop, project, step, edition)) if project.sop else ()


def owed(project: Project, step: Step | None, edition: Edition) -> tuple[Told, ...]:
    """What the system owes by a day, soonest first; the plan of `step` is left to `of_step`."""
    kinds, sop = due.labels(edition.say), project.sop
    found = []
    for each in dues(project):
        if each.kind == "plan" and step and each.step == step.id:
            continue
        known = sop.step(each.step) if sop and each.kind in {"plan", "promise"} else None
        label = f"{kinds[each.kind]}: {edition.said(known.title)}" if known else kinds[each.kind]
        found.append(Told(label, edition.day(each.day)))
    return tuple(found)


def _of_step(sop: Sop, project: Project, step: Step, edition: Edition) -> Iterator[Told]:
    row = activities.activity(sop, step, edition)
    executors = (sop.executors.get(each) for each in step.executors.prepares)
    prepared_by = ", ".join(edition.said(each.name) for each in executors if each)
    planned = schedule.planned(project, sop).get(step.id, ())
    days = ", ".join(dates.span(each.first, each.last or each.first, edition.language) for each in planned)
    for label, text in (
        (edition.say("Prepared by"), prepared_by),
        (edition.say("Approval by"), row.signed_by),
        (edition.say("Standard time"), row.time),
        (edition.say("Planned for"), days),
    ):
        if text:
            yield Told(label, text)
