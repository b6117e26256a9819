"""What happened to a system and when, by the dates of its own documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..model import Project, Record
from . import addresses, publicity
from .outcomes import refused

# Before these a first day of operation is a plan.
IN_USE = frozenset({"operational", "maintenance", "retired"})


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a system: `approved`, `rejected`, `stopped`, `live`, `retired` or `confirmed`; with its record, if it is one of a step."""

    day: date
    project: Project
    kind: str
    record: Record | None = None

    @property
    def name(self) -> str:
        """What tells it from every other event, for ever."""
        step = (
            f"{addresses.number(self.project, self.record.step)}-{self.record.step}/" if self.record else ""
        )
        part = f"{self.record.round}/" if self.record and self.record.round else ""
        return f"{self.project.slug}/{step}{part}{self.kind}"

    @property
    def address(self) -> str:
        """The page that tells of it, from the site's root."""
        there = addresses.record(self.project, self.record) if self.record else None
        return there or addresses.system(self.project.slug)


def events_of(project: Project) -> Iterator[Event]:
    """What a system's own dates tell of it, as far as everybody may know."""
    entry = project.entry
    for record in project.records:
        facts = record.facts
        if facts is None or not record.was_approved or publicity.of_record(record) == "excluded":
            continue
        day = facts.approved_on or facts.finished
        if day and addresses.number(project, record.step):
            yield Event(day, project, _end(project, record), record)
    if entry and publicity.of_system(project) == "public":
        if entry.go_live and entry.status in IN_USE:
            yield Event(entry.go_live, project, "live")
        if entry.retirement and entry.status == "retired":
            yield Event(entry.retirement.date, project, "retired")
        if entry.reviewed_on:
            yield Event(entry.reviewed_on, project, "confirmed")


def _end(project: Project, record: Record) -> str:
    if not record.negative:
        return "approved"
    return "rejected" if refused(project, record) else "stopped"
