"""What a project promises beside its requirements: capacity, security, sustainability; and how personal its data is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from .diagnostics import Place
from .model import Project, Record
from .references import Path
from .tracing import trace
from .tracing.personal import RANKS, PersonalAttribute, highest, place_of


def declared(project: Project, subject: str) -> tuple[Record, Mapping[str, Any]] | None:
    """A subject as the specification declares it, or the plan while there is none; with the record."""
    for record in trace(project).final:
        if value := record.content.get(subject):
            return record, value
    return None


class Personal(NamedTuple):
    """How personal the data is, and the attribute that says so where the entry says less."""

    level: str
    attribute: PersonalAttribute | None = None

    def place(self, project: Project) -> Place:
        return place_of(project, self.attribute) if self.attribute else project.at("data", "personal")


def personal(project: Project) -> Personal:
    """How personal the data is, by the entry or by erd.yml, whichever says more."""
    stated = project.entry.data.personal if project.entry and project.entry.data else None
    drawn = highest(trace(project).entities)
    if drawn and RANKS[drawn.personal] > RANKS[stated or "none"]:
        return Personal(drawn.personal, drawn)
    return Personal(stated or "none")


def dates(project: Project, path: Path) -> Iterator[tuple[date, Record]]:
    """
    The days that the deployment and every report of monitoring give for something; none while one of them cannot be
    read, since the newest may be in it.
    """
    steps = project.sop.steps if project.sop else ()
    if any(project.unread(step.id) for step in steps if step.record in {"deployment", "monitoring"}):
        return
    thread = trace(project)
    for record in (*thread.standing("deployment"), *thread.rounds("monitoring")):
        value: Any = record.content
        for step in path:
            value = value.get(step) if isinstance(value, Mapping) else None
        if isinstance(value, str):
            yield date.fromisoformat(value), record
