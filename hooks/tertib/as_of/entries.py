"""A register entry as it stood on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from .. import contracts
from ..model import Entry, Project
from ..model.typed import typed
from .records import rewritten

# Facts of an entry that bear a day, and where in them it stands.
DATED = {
    "reviewed_on": (),
    "go_live": (),
    "users": ("as_of",),
    "pse": ("registered_on",),
    "retirement": ("date",),
}
RUNNING = frozenset({"operational", "maintenance"})


def entry_on(project: Project, day: date) -> Project:
    """A system whose records are those of a day, with the entry of that day."""
    if project.entry is None or project.source is None:
        return project
    data: dict[str, Any] = dict(project.source.data)
    later = {key for key, path in DATED.items() if _is_later(data.get(key), path, day)}
    if "retirement" in later:
        later.add("successor")
    for key in later:
        data.pop(key, None)
    if (data.get("year_built") or 0) > day.year:
        data.pop("year_built")
    data["status"] = _status(project, project.entry, later)
    data.pop("stage", None)
    if stages := tuple(_stages(project)):
        data["stage"] = stages[0] if len(stages) == 1 else list(stages)
    return _with(project, data)


def without_absent(project: Project, gone: frozenset[str]) -> Project:
    """A system without relations to systems that were not there yet."""
    if project.entry is None or project.source is None:
        return project
    data: dict[str, Any] = dict(project.source.data)
    for key in ("predecessor", "successor"):
        if data.get(key) in gone:
            data.pop(key)
    kept = [each for each in data.get("integrations") or () if each.get("system") not in gone]
    if kept != list(data.get("integrations") or ()):
        data["integrations"] = kept
    return project if data == project.source.data else _with(project, data)


def _with(project: Project, data: dict[str, Any]) -> Project:
    source = project.source and rewritten(project.source, data)
    return replace(project, entry=typed(data, Entry), source=source)


def _is_later(value: Any, path: tuple[str, ...], day: date) -> bool:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return isinstance(value, str) and date.fromisoformat(value) > day


def _status(project: Project, entry: Entry, later: set[str]) -> str:
    """The furthest status up to today's that the records of that day bear out; of a legacy system, its dates only."""
    order: list[str] = contracts.part("project").properties["status"].raw["enum"]
    not_yet = {"retired"} if "retirement" in later else set()
    if "go_live" in later:
        not_yet |= RUNNING if not project.legacy else {*RUNNING, "trial"}
    if entry.status not in not_yet and (project.legacy or _backed(project, entry.status)):
        return entry.status
    # Nothing says that a system retired since was ever maintained.
    before = [each for each in order[: order.index(entry.status)] if each != "maintenance"]
    found = [each for each in before if each not in not_yet and (project.legacy or _backed(project, each))]
    return found[-1] if found else order[0]


def _backed(project: Project, status: str) -> bool:
    owed = project.sop.statuses.get(status) if project.sop else None
    return owed is None or all(map(project.done, owed.done))


def _stages(project: Project) -> Iterator[str]:
    """The furthest steps, of those that are claimed today, that were done with all they need."""
    done = {step.id for step in project.claimed if step.record is None or project.done(step.id)}
    whole = [
        step
        for step in project.claimed
        if step.id in done
        and all(
            need.id in done
            for need in (project.sop.with_needs([step.id]) if project.sop else ())
            if project.applies(need)
        )
    ]
    needed = {need for step in whole for need in step.needs}
    yield from (step.id for step in whole if step.id not in needed and step.record)
