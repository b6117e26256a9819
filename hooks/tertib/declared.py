"""What a project promises beside its requirements: capacity, security, sustainability; and how personal its data is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from .diagnostics import Place
from .model import Project, Record, Settings
from .model.register import Platform
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


class Installed(NamedTuple):
    """A platform that the deployment, or the prototype while there is none, names; with the version the register lists."""

    record: Record
    path: Path
    id: str
    platform: Platform
    version: str | None

    @property
    def supported_until(self) -> date | None:
        return self.platform.versions[self.version].supported_until if self.version else None


def installed(project: Project, settings: Settings) -> Iterator[Installed]:
    """What a system runs on, of the platforms that the register knows; nothing of a retired one."""
    if project.entry is None or project.entry.status == "retired":
        return
    thread = trace(project)
    for record in thread.standing("deployment") or thread.standing("prototype"):
        for at, each in enumerate(record.content.get("platforms") or ()):
            if platform := settings.platforms.get(each["id"]):
                version = platform.version_of(each["version"])
                yield Installed(record, ("platforms", at), each["id"], platform, version)


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
