"""When each step was worked on and how long it took, beside the standard time of the procedure; from public records alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Project, Record
from ..model.record import Facts
from ..sop import Step
from ..standards import spent
from . import addresses, dates, publicity
from .edition import Edition
from .sheets import round_name


@dataclass(frozen=True, slots=True)
class Line:
    """
    A round of a step. `verdict`: `within` or `over` the standard, `running` while it has no end, or nothing where it is
    not judged. `share` is what the time is of the standard.
    """

    number: int
    title: str
    round: str
    address: str | None
    days: str
    spent: str
    standard: str
    verdict: str
    share: float = 0
    reason: str = ""
    accepted_by: str = ""


@dataclass(frozen=True, slots=True)
class Durations:
    lines: tuple[Line, ...]

    @property
    def judged(self) -> int:
        return sum(each.verdict in {"within", "over"} for each in self.lines)

    @property
    def within(self) -> int:
        return sum(each.verdict == "within" for each in self.lines)


def durations(project: Project, edition: Edition) -> Durations | None:
    """The times of a public system, in the order of the steps; None where no public record bears a date."""
    if publicity.of_system(project) != "public":
        return None
    lines = tuple(_lines(project, edition))
    return Durations(lines) if lines else None


def _lines(project: Project, edition: Edition) -> Iterator[Line]:
    for step in project.sop.steps if project.sop else ():
        for record in project.rounds(step.id):
            facts = record.facts
            if facts and record.public and not facts.not_applicable and (facts.started or facts.finished):
                yield _line(project, step, record, facts, edition)


def _line(project: Project, step: Step, record: Record, facts: Facts, edition: Edition) -> Line:
    took = spent(step, facts, project, edition.register.calendars)
    running = facts.finished is None
    judged = took is not None and facts.status != "draft" and project.owes(step.id)
    over = took is not None and took.over
    deviation = facts.deviation
    return Line(
        number=project.sop.number_of(step.id) if project.sop else 0,
        title=edition.said(step.title),
        round=round_name(record, edition),
        address=addresses.record(project, record),
        days=_days(facts, edition),
        spent=edition.said(took.spent) if took else "",
        standard=_standard(project, step, edition),
        verdict="running" if running else ("over" if over else "within") if judged else "",
        share=took.share if took else 0,
        reason=edition.said(deviation.reason) if deviation else "",
        accepted_by=edition.position(project, deviation.approved_by) if deviation else "",
    )


def _days(facts: Facts, edition: Edition) -> str:
    first, last = facts.started, facts.finished
    if first and last:
        return dates.span(min(first, last), max(first, last), edition.language)
    if first:
        return edition.say("since {day}").format(day=edition.day(first))
    return edition.day(last)


def _standard(project: Project, step: Step, edition: Edition) -> str:
    working = project.sop is not None and project.sop.time.day_basis == "working"
    return dates.standard(step.duration, edition.language, edition.say, working=working)
