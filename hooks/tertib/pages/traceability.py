"""
From what was needed to what was proven: a row a requirement, as far as its documents are public.

Nothing is told, or counted, of a document that is withheld.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..model import Project, Record
from ..model.dfd import Process
from ..tracing import Item, Share, Strand, Trace, trace
from . import addresses, drawings, entities
from .edition import Edition
from .fields import Named, Words, term
from .names import named
from .sheets import round_name

KINDS = ("needs", "requirement-plan", "specification", "uat-plan", "uat-report")


@dataclass(frozen=True, slots=True)
class Result:
    """What a round of the test says of a case: `pass`, `fail`, `deferred`."""

    round: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Case:
    name: Words
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Defect:
    name: Words
    text: str
    severity: str
    status: str
    open: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement with all that hangs on it; a need that no requirement answers is a row without one."""

    need: Words | None
    need_text: str
    name: Words | None
    text: str = ""
    priority: str = ""
    processes: tuple[Words, ...] = ()
    entities: tuple[Words, ...] = ()
    cases: tuple[Case, ...] = ()
    defects: tuple[Defect, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """So many of so many; `percent` is rounded down."""

    label: str
    done: int
    all: int
    percent: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """`drawn`, `planned`: whether there is a column for processes and entities, and for cases. `withheld` names documents."""

    rows: tuple[Row, ...]
    figures: tuple[Figure, ...]
    drawn: bool
    planned: bool
    withheld: tuple[str, ...]


def matrix(project: Project, edition: Edition, here: str) -> Matrix | None:
    """The matrix of a public system; None where no public document declares a need or requirement."""
    made = _Matrix(project, edition, here, trace(project))
    rows = tuple(made.rows())
    if not rows:
        return None
    return Matrix(rows, tuple(made.figures()), made.drawn, bool(made.planned), tuple(made.withheld()))


@dataclass(frozen=True)
class _Matrix:
    project: Project
    edition: Edition
    here: str
    thread: Trace

    @cached_property
    def strands(self) -> tuple[Strand, ...]:
        return tuple(each for each in self.thread.strands if each.requirement.record.public)

    @cached_property
    def drawn(self) -> bool:
        """Whether processes may be shown."""
        return bool(self.thread.realised) and drawings.open_to_all(self.project, "dfd")

    @cached_property
    def planned(self) -> tuple[Record, ...]:
        """The plans of the test that count, where all of them are public."""
        plans = self.thread.standing("uat-plan")
        return plans if all(each.public for each in plans) else ()

    @cached_property
    def tested(self) -> bool:
        """Whether the outcome of the test is public to the full."""
        reports = self.thread.standing("uat-report")
        return bool(reports) and all(each.public for each in self.thread.reports)

    @cached_property
    def ways(self) -> dict[str, Words]:
        """Where each entity is described."""
        schema = entities.schema(self.project, self.edition)
        if schema is None:
            return {}
        own = () if schema.parts.groups else {each.name for each in schema.erd.entities}
        return {
            name: Words(self.edition.said(way.name), href=way.href)
            for name, way in schema.ways(self.here, own).items()
        }

    def rows(self) -> Iterator[Row]:
        """The requirements of each need in turn, then needs without one."""
        needs = [each for each in self.thread.needs.values() if each.record.public]
        of_need: dict[str, list[Strand]] = {each.id: [] for each in needs}
        rest: list[Strand] = []
        for strand in self.strands:
            of_need.get(strand.requirement.data.get("need", ""), rest).append(strand)
        for need in needs:
            yield from map(self._row, of_need[need.id])
        yield from map(self._row, rest)
        if self.strands:
            yield from (self._unanswered(need) for need in needs if not of_need[need.id])

    def _row(self, strand: Strand) -> Row:
        requirement = strand.requirement.data
        need = strand.need if strand.need and strand.need.record.public else None
        return Row(
            need=self._named(need.id) if need else None,
            need_text=self.edition.said(need.data.get("text")) if need else "",
            name=self._named(strand.requirement.id),
            text=self.edition.said(requirement.get("text")),
            priority=self._term(
                "specification", "requirements", "priority", value=requirement.get("priority")
            ),
            processes=tuple(map(self._process, strand.processes)) if self.drawn else (),
            entities=tuple(self.ways[each] for each in strand.entities if each in self.ways)
            if self.drawn
            else (),
            cases=tuple(map(self._case, strand.cases)) if self.planned else (),
            defects=tuple(self._defect(each) for each in strand.defects if each.record.public)
            if self.planned
            else (),
        )

    def _unanswered(self, need: Item) -> Row:
        dropped = self.thread.dropped_needs.get(need.id)
        reason = self.edition.said(dropped.data.get("reason")) if dropped else ""
        note = (
            self.edition.say("Dropped: {reason}").format(reason=reason)
            if reason
            else self.edition.say("No requirement answers it.")
        )
        return Row(self._named(need.id), self.edition.said(need.data.get("text")), None, note=note)

    def _process(self, process: Process) -> Words:
        text = f"{process.number} {self.edition.said(process.name)}".strip()
        if not process.decomposition:
            return Words(text)
        return Words(text, href=self.edition.way(self.here, addresses.process(self.project.slug, process.id)))

    def _case(self, case: Item) -> Case:
        return Case(self._named(case.id), tuple(self._results(case.id)))

    def _results(self, case: str) -> Iterator[Result]:
        """What each public round says of a case, oldest first."""
        for report in self.thread.reports:
            found = self.thread.results[report.file].get(case)
            if found and report.public:
                result = str(found.data["result"])
                label = self._term("uat-report", "executions", "result", value=result)
                yield Result(round_name(report, self.edition), result, label)

    def _defect(self, defect: Item) -> Defect:
        decided = [each for each in self.thread.decisions.get(defect.id, ()) if each.item.record.public]
        status = decided[-1].item.data["status"] if decided else defect.data["status"]
        return Defect(
            self._named(defect.id),
            self.edition.said(defect.data.get("text")),
            self._term("uat-report", "defects", "severity", value=defect.data["severity"]),
            self._term("uat-report", "defects", "status", value=status),
            status == "open",
        )

    def figures(self) -> Iterator[Figure]:
        """How far the thread reaches, a figure for each part of it that is public."""
        say, strands = self.edition.say, self.strands
        needs = [each.id for each in self.thread.needs.values() if each.record.public]
        answered = {each.requirement.data.get("need") for each in strands} | set(self.thread.dropped_needs)
        if needs and strands:
            yield self._figure(say("Needs with a requirement, or dropped with a reason"), needs, answered)
        functions = [each.requirement.id for each in strands if each.functional]
        if self.drawn and functions:
            realised = {each.requirement.id for each in strands if each.processes}
            yield self._figure(say("Functions with a process in the diagram"), functions, realised)
        every = [each.requirement.id for each in strands]
        if self.planned and every:
            cases = {each.requirement.id for each in strands if each.cases}
            yield self._figure(say("Requirements with a test case"), every, cases)
        if self.planned and self.tested and every:
            passed = {each.requirement.id for each in strands if _passed(each)}
            yield self._figure(say("Requirements whose cases all passed"), every, passed)

    def _figure(self, label: str, every: list[str], done: Iterable[str | None]) -> Figure:
        share = Share(len(set(every) & set(done)), len(every))
        return Figure(label, share.passed, share.total, self.edition.said(share.text))

    def withheld(self) -> Iterator[str]:
        """The steps whose documents would stand here, were they public."""
        for step in self.project.sop.steps if self.project.sop else ():
            rounds = self.project.rounds(step.id)
            if step.record in KINDS and any(each.facts and not each.public for each in rounds):
                yield self.edition.said(step.title)

    def _named(self, name: str) -> Words:
        return self._names("", name) or Words(name, code=True)

    @cached_property
    def _names(self) -> Named:
        return named(self.project, self.edition, self.here)

    def _term(self, kind: str, *path: str, value: str | None) -> str:
        return term(f"records/{kind}", *path, value=value, language=self.edition.language)


def _passed(strand: Strand) -> bool:
    """Whether every case of a requirement passed in the rounds that count."""
    results = [each.data["result"] for each in strand.results]
    return bool(strand.cases) and len(results) == len(strand.cases) and set(results) == {"pass"}
