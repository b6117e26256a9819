"""What happened to a system, newest first: approvals, outcomes, rounds done again, its first and last day of use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..model import Project, Record
from . import addresses
from .edition import Edition
from .events import Event, events_of
from .outcomes import outcome
from .sheets import round_name


@dataclass(frozen=True, slots=True)
class Moment:
    """One event; `kind` as in events.py, `note` says why it was done again."""

    day: str
    kind: str
    text: str
    address: str | None = None
    outcome: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Year:
    year: int
    moments: tuple[Moment, ...]


def history(project: Project, edition: Edition) -> tuple[Year, ...]:
    """The events of a system by year."""
    found = sorted(events_of(project), key=lambda each: (each.day, _place(each)), reverse=True)
    years = groupby(found, key=lambda each: each.day.year)
    return tuple(Year(year, tuple(_moment(each, edition) for each in events)) for year, events in years)


def _place(event: Event) -> tuple[str, tuple[int, str]]:
    """Where an event stands among those of one day: steps in their order, then what is said of the whole system."""
    record = event.record
    return (addresses.number(event.project, record.step) or "", record.order) if record else ("99", (0, ""))


def _moment(event: Event, edition: Edition) -> Moment:
    record = event.record
    if record is None:
        return Moment(edition.day(event.day), event.kind, _said(event.kind, edition))
    ended = outcome(event.project, record, edition)
    return Moment(
        day=edition.day(event.day),
        kind=event.kind,
        text=_titled(event.project, record, edition),
        address=addresses.record(event.project, record),
        outcome=ended.label if ended else "",
        note=" ".join(_notes(record, edition)),
    )


def _titled(project: Project, record: Record, edition: Edition) -> str:
    step = project.sop.step(record.step) if project.sop else None
    number = project.sop.number_of(record.step) if project.sop and step else 0
    title = f"{number}. {edition.said(step.title)}" if step else record.step
    return ", ".join(filter(None, (title, round_name(record, edition))))


def _notes(record: Record, edition: Edition) -> Iterator[str]:
    """Why a round was done again, as far as it is public."""
    if record.facts and record.public and record.facts.rework:
        reason = edition.said(record.facts.rework.reason)
        yield edition.say("Done again: {reason}").format(reason=reason)


def _said(kind: str, edition: Edition) -> str:
    match kind:
        case "live":
            return edition.say("First day of operation")
        case "retired":
            return edition.say("Taken out of use")
        case _:
            return edition.say("Entry confirmed by the agency")
