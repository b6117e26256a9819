"""The plan of a system beside what happened, from its public records alone: a chart, and a table that says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ..calendars import Calendar, length_said
from ..draw import Drawing
from ..draw.gantt import gantt
from ..draw.timeline import Activity, Span
from ..model import Project, Record
from ..model.record import Facts
from ..sop import Length, Sop, Time
from . import addresses, dates, publicity
from .edition import Edition
from .page import relative


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: a round of a step beside the days planned for it. `late`: how many days after the plan."""

    title: str
    round: str
    planned: tuple[str, ...]
    actual: str
    difference: str
    late: bool
    address: str | None


@dataclass(frozen=True, slots=True)
class Schedule:
    charts: tuple[Drawing, ...]
    lines: tuple[Line, ...]


def schedule(project: Project, edition: Edition, here: str) -> Schedule | None:
    """The schedule of a system that has a public plan; None where there is none to show."""
    sop = project.sop
    if sop is None or publicity.of_system(project) != "public":
        return None
    plan = planned(project, sop)
    if not plan:
        return None
    steps = [step.id for step in sop.steps if step.id in plan or _dated(project, step.id)]
    steps += [name for name in plan if sop.step(name) is None]
    table = _Table(project, sop, edition, here, plan)
    charts = gantt(
        tuple(map(table.activity, steps)),
        uid="jadwal",
        title=edition.say("Schedule: plan and actual"),
        months=dates.months(edition.language),
        calendar=table.calendar,
        say=edition.say,
    )
    lines = tuple(line for step in steps for line in table.lines(step))
    return Schedule(charts, lines) if charts else None


def planned(project: Project, sop: Sop) -> dict[str, tuple[Span, ...]]:
    """The days planned for each step by the plans that count and are public."""
    found: dict[str, list[Span]] = defaultdict(list)
    for step in sop.of_kind("implementation-plan"):
        plan = project.counting(step.id)
        if plan is None or not plan.public:
            continue
        for each in plan.content.get("milestones", ()):
            first, last = date.fromisoformat(each["start"]), date.fromisoformat(each["end"])
            if first <= last:
                found[each["step"]].append(Span(first, last))
    return {name: tuple(sorted(spans, key=lambda each: each.first)) for name, spans in found.items()}


def _dated(project: Project, step: str) -> tuple[tuple[Record, Span], ...]:
    """The public rounds of a step that say when they were, oldest first."""
    found = (
        (record, _days(record.facts)) for record in project.rounds(step) if record.public and record.facts
    )
    return tuple((record, span) for record, span in found if span)


def _days(facts: Facts) -> Span | None:
    """The days of a round; None where it says neither when it began nor when it ended, or was not needed."""
    known = [day for day in (facts.started, facts.finished) if day]
    if not known or facts.not_applicable:
        return None
    return Span(min(known), max(known) if facts.finished else None)


@dataclass(frozen=True, slots=True)
class _Table:
    project: Project
    sop: Sop
    edition: Edition
    here: str
    plan: dict[str, tuple[Span, ...]]

    @property
    def calendar(self) -> Calendar:
        return self.edition.register.calendars.get(self.sop.time.calendar, Calendar())

    def activity(self, step: str) -> Activity:
        """A row of the chart."""
        rounds = _dated(self.project, step)
        late = [line.difference for line in self.lines(step) if line.late]
        shown = addresses.shown(self.project, step)
        there = addresses.record(self.project, shown) if shown and shown.public else None
        return Activity(
            title=self._title(step),
            planned=self.plan.get(step, ()),
            rounds=tuple(span for _, span in rounds),
            approved=tuple(
                sorted({one.date for record, _ in rounds if record.facts for one in record.facts.approvals})
            ),
            late=late[-1] if late else "",
            link=relative(self.here, there) if there else "",
            recurs=self._recurs(step),
        )

    def lines(self, step: str) -> Iterator[Line]:
        """A line for each round; one without where nothing was done yet. Only the first period is in a plan."""
        planned = self.plan.get(step, ())
        spans = tuple(self._span(each.first, each.last) for each in planned)
        due = max((each.last for each in planned if each.last), default=None)
        rounds = _dated(self.project, step)
        if not rounds:
            yield Line(self._title(step), "", spans, "", "", False, None)
        for number, (record, span) in enumerate(rounds):
            judged = number == 0 or not self._recurs(step)
            days = self._days_after(due, span.last) if judged and due and span.last else None
            yield Line(
                title=self._title(step),
                round=record.round or "",
                planned=spans if judged else (),
                actual=self._span(span.first, span.last),
                difference=self._difference(days),
                late=days is not None and days > 0,
                address=addresses.record(self.project, record),
            )

    def _recurs(self, step: str) -> bool:
        found = self.sop.step(step)
        return found is not None and found.repeats == "period"

    def _title(self, step: str) -> str:
        found = self.sop.step(step)
        return f"{self.sop.number_of(step)}. {self.edition.said(found.title)}" if found else step

    def _span(self, first: date, last: date | None) -> str:
        if last is None:
            return self.edition.say("since {day}").format(day=self.edition.day(first))
        if first == last:
            return self.edition.day(first)
        return f"{self.edition.day(first)} – {self.edition.day(last)}"

    def _days_after(self, due: date, last: date) -> int:
        """How many days a step ended after its plan; less than none where it ended before."""
        early, late = sorted((due, last))
        following = early + timedelta(days=1)
        working = self.sop.time.day_basis == "working"
        days = self.calendar.working_days(following, late) if working else (late - early).days
        return days if last > due else -days

    def _difference(self, days: int | None) -> str:
        if days is None:
            return ""
        if days == 0:
            return self.edition.say("as planned")
        time = Time(day_basis=self.sop.time.day_basis)
        words = self.edition.said(length_said(Length(abs(days), "day"), time))
        said = self.edition.say("{length} late") if days > 0 else self.edition.say("{length} early")
        return said.format(length=words)
