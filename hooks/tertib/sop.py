"""The procedure as data: Sop, Step, Executor, Position. No step id, title or day stands in Python (design §4)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

import msgspec

from .words import Text


class Length(msgspec.Struct, frozen=True):
    """A length of time."""

    value: float
    unit: str

    def after(self, day: date) -> date:
        """The day this length of calendar time later, the last of all days at most; less than a day is none."""
        amount = min(int(self.value), 1000)
        match self.unit:
            case "day" | "week":
                days = amount * (7 if self.unit == "week" else 1)
                return day + min(timedelta(days=days), date.max - day)
            case "month" | "year":
                months = day.month - 1 + amount * (12 if self.unit == "year" else 1)
                year, month = min(day.year + months // 12, date.max.year), months % 12 + 1
                return date(year, month, min(day.day, monthrange(year, month)[1]))
            case _:
                return day


class Duration(msgspec.Struct, frozen=True):
    """A standard time: an amount of a unit, or ongoing with a length after which it is looked at again."""

    value: float | None = None
    unit: str | None = None
    ongoing: bool = False
    review_every: Length | None = None


class Executors(msgspec.Struct, frozen=True):
    """Who works in a step, by part; `source: inferred` where the SOP's own marks are lost."""

    prepares: tuple[str, ...] = ()
    approves: tuple[str, ...] = ()
    attends: tuple[str, ...] = ()
    source: str = "confirmed"

    @property
    def all(self) -> frozenset[str]:
        return frozenset((*self.prepares, *self.approves, *self.attends))


class Step(msgspec.Struct, frozen=True):
    """A step as the SOP declares it."""

    id: str
    title: str | Text
    phase: str
    executors: Executors
    approvers: tuple[str | tuple[str, ...], ...] = ()
    equipment: str | Text = ""
    duration: Duration | None = None
    output: str | Text = ""
    needs: tuple[str, ...] = ()
    record: str | None = None
    fields: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    drawings: tuple[str, ...] = ()
    repeats: str = "never"
    on_fail: str | None = None
    gate: bool = False
    appoints: str | None = None
    when: dict[str, tuple[str, ...]] | None = None
    remark: str | Text = ""

    @property
    def standard(self) -> Length | None:
        """The standard time; none of a step that goes on, or whose time the SOP does not fix."""
        set_to = self.duration
        if set_to is None or set_to.ongoing or set_to.value is None or set_to.unit is None:
            return None
        return Length(set_to.value, set_to.unit)

    @property
    def choices(self) -> tuple[tuple[str, ...], ...]:
        """The approvals that are owed, each as the positions of which one is enough."""
        return tuple((each,) if isinstance(each, str) else each for each in self.approvers)

    def lacking(self, positions: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """The approvals still owed once these positions have given theirs."""
        given = set(positions)
        return tuple(choice for choice in self.choices if not given & set(choice))

    @property
    def may_approve(self) -> frozenset[str]:
        return frozenset(position for choice in self.choices for position in choice)


class Executor(msgspec.Struct, frozen=True):
    """Who works: a section, a team, an agency."""

    name: str | Text


class Position(msgspec.Struct, frozen=True):
    """Who prepares or signs. People never appear by name."""

    name: str | Text
    of: str | None = None


class Status(msgspec.Struct, frozen=True):
    """What a register status must be backed by."""

    done: tuple[str, ...] = ()
    current: tuple[str, ...] = ()


class Qualification(msgspec.Struct, frozen=True):
    subject: str | Text
    text: str | Text
    levels: tuple[str, ...] = ()


class SopWarning(msgspec.Struct, frozen=True):
    """One of the SOP's own warnings (Peringatan) and the rule family that watches it."""

    id: str
    text: str | Text
    rules: str | None = None


class RecordedDocument(msgspec.Struct, frozen=True):
    id: str
    title: str | Text


class Time(msgspec.Struct, frozen=True):
    """How the standard times are counted."""

    day_basis: str = "working"
    hours_per_day: float = 7.5
    calendar: str = "id"
    total: Length | None = None


class Sop(msgspec.Struct, frozen=True, dict=True):
    """A whole procedure, read as one text."""

    id: str
    title: str | Text
    authority: str | Text
    executors: dict[str, Executor]
    positions: dict[str, Position]
    steps: tuple[Step, ...]
    statuses: dict[str, Status]
    number: str | None = None
    created: str | None = None
    revised: str | None = None
    approved: str | None = None
    approved_by: str | None = None
    legal_basis: tuple[str, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    related: tuple[str | Text, ...] = ()
    equipment: tuple[str | Text, ...] = ()
    warnings: tuple[SopWarning, ...] = ()
    recorded_documents: tuple[RecordedDocument, ...] = ()
    time: Time = Time()
    segregation: tuple[tuple[str, str], ...] = ()

    def position_name(self, position_id: str) -> str | Text:
        """What a position is called; one that the procedure does not know is its id."""
        known = self.positions.get(position_id)
        return known.name if known else position_id

    def step(self, step_id: str) -> Step | None:
        return self._numbered[step_id][1] if step_id in self._numbered else None

    def number_of(self, step_id: str) -> int:
        """The position of a step in the procedure, from 1."""
        return self._numbered[step_id][0]

    @cached_property
    def _numbered(self) -> dict[str, tuple[int, Step]]:
        """Each step with its position, by id: every rule asks for them."""
        return {step.id: (number, step) for number, step in enumerate(self.steps, 1)}

    def with_needs(self, step_ids: Iterable[str]) -> tuple[Step, ...]:
        """These steps and all they need, in the SOP's order."""
        wanted: set[str] = set()
        waiting = list(step_ids)
        while waiting:
            step = self.step(waiting.pop())
            if step and step.id not in wanted:
                wanted.add(step.id)
                waiting.extend(step.needs)
        return tuple(step for step in self.steps if step.id in wanted)

    def of_kind(self, kind: str) -> Iterator[Step]:
        return (step for step in self.steps if step.record == kind)

    def loose_ends(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """What the procedure names and does not declare: the path to it and the name."""
        known = {
            "step": {step.id for step in self.steps},
            "executor": set(self.executors),
            "position": set(self.positions),
            "document": {document.id for document in self.recorded_documents},
        }
        for path, name, sort in self._named():
            if name not in known[sort]:
                yield path, name

    def cycle(self) -> tuple[str, ...]:
        """Steps that need each other in a circle; empty when there is none."""
        try:
            TopologicalSorter({step.id: step.needs for step in self.steps}).prepare()
        except CycleError as error:
            return tuple(error.args[1])
        return ()

    def _named(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        if self.approved_by:
            yield ("approved_by",), self.approved_by, "position"
        for name, position in self.positions.items():
            if position.of:
                yield ("positions", name, "of"), position.of, "executor"
        for name, status in self.statuses.items():
            for key in ("done", "current"):
                yield from ((("statuses", name, key), each, "step") for each in getattr(status, key))
        for number, step in enumerate(self.steps):
            at = ("steps", number)
            yield from (((*at, "needs"), each, "step") for each in step.needs)
            yield from (((*at, "approvers"), each, "position") for each in sorted(step.may_approve))
            yield from (((*at, "executors"), each, "executor") for each in sorted(step.executors.all))
            yield from (((*at, "documents"), each, "document") for each in step.documents)
            if step.on_fail:
                yield (*at, "on_fail"), step.on_fail, "step"
            if step.appoints:
                yield (*at, "appoints"), step.appoints, "executor"
