"""The register as a table: its columns, and the value of each for a system."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from .. import contracts
from ..model import Project, Register
from ..pages.strip import State
from ..words import catalogue, said
from .open_register import OpenRegister
from .systems import Data

Cell: TypeAlias = str | int | date | None
Say: TypeAlias = Callable[[str], str]
BEHIND = {State.DONE.value, State.ONGOING.value, State.NOT_APPLICABLE.value}
BETWEEN = " | "

# A column's key, and where its value stands in an entry.
PATHS: dict[str, tuple[str, ...]] = {
    "slug": ("slug",),
    "name": ("name",),
    "short_name": ("short_name",),
    "summary": ("summary",),
    "owner_agency": ("owner_agency",),
    "operator": ("operator",),
    "developer": ("developer", "name"),
    "status": ("status",),
    "entry": ("entry",),
    "sop": ("sop",),
    "stage": ("stage",),
    "steps_done": (),
    "steps": (),
    "function": ("function",),
    "outputs": ("outputs",),
    "services": ("services",),
    "category": ("category",),
    "service_type": ("service_type",),
    "audience": ("audience",),
    "base": ("base",),
    "technology": ("technology",),
    "license": ("license",),
    "source": ("source", "url"),
    "hosting": ("hosting", "place"),
    "address": ("address",),
    "go_live": ("go_live",),
    "year_built": ("year_built",),
    "budget_source": ("budget_source",),
    "users": ("users", "count"),
    "users_as_of": ("users", "as_of"),
    "data_class": ("data", "class"),
    "personal_data": ("data", "personal"),
    "data_owner": ("data", "owner"),
    "data_producer": ("data", "producer"),
    "security_category": ("security_category",),
    "pse_number": ("pse", "number"),
    "spbe_id": ("spbe_id",),
    "predecessor": ("predecessor",),
    "successor": ("successor",),
    "retired_on": ("retirement", "date"),
    "reviewed_on": ("reviewed_on",),
    "due": (),
    "publication": ("publication",),
    "exclusion": ("exclusion", "basis"),
    "page": ("page",),
}
DATES = frozenset({"go_live", "users_as_of", "retired_on", "reviewed_on", "due"})


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in the order of the keys; `titles` are the words above the columns."""

    keys: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def coded(opened: OpenRegister) -> Table:
    """For programs: keys above, identifiers and ISO dates below; text in the register's language."""
    language = opened.register.settings.language
    rows = [_values(each, language) for each in opened.facts.values()]
    return Table(
        tuple(PATHS),
        tuple(PATHS),
        tuple(tuple(_joined(row[key]) for key in PATHS) for row in rows),
    )


def labelled(opened: OpenRegister, language: str) -> Table:
    """For people: titles above, labels and names in a language below."""
    say, rows = catalogue(language), []
    register = opened.register
    for each in opened.projects:
        row = _values(opened.facts[each.slug], language)
        rows.append(tuple(_shown(key, row[key], each, register, language) for key in PATHS))
    return Table(tuple(PATHS), tuple(_title(key, language, say) for key in PATHS), tuple(rows))


def _values(facts: Data, language: str) -> dict[str, Any]:
    """The value of each column, text in a language."""
    found = {key: _at(facts, path, language) for key, path in PATHS.items() if path}
    found["steps_done"] = sum(each["state"] in BEHIND for each in facts["steps"])
    found["steps"] = len(facts["steps"])
    found["due"] = facts["due"][0]["date"] if facts["due"] else None
    return found


def _at(facts: Data, path: tuple[str, ...], language: str) -> Any:
    value: Any = facts
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    values = value if isinstance(value, list) else [value]
    said = [each.get(language) or each.get("id") if isinstance(each, dict) else each for each in values]
    return said if isinstance(value, list) else said[0]


def _joined(value: Any) -> Cell:
    if isinstance(value, list):
        return BETWEEN.join(map(str, value))
    return value if isinstance(value, int | date) or value is None else str(value)


def _shown(key: str, value: Any, project: Project, register: Register, language: str) -> Cell:
    if key in DATES and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(value, list):
        return BETWEEN.join(_word(key, each, project, register, language) for each in value)
    return _word(key, value, project, register, language) if isinstance(value, str) else value


def _word(key: str, value: str, project: Project, register: Register, language: str) -> str:
    """The name or label of an identifier; itself where it has none."""
    part = _part(PATHS[key])
    part = part.items or part if part else None
    match part.mark("x-refers") if part else "":
        case "agency":
            agency = register.settings.agencies.get(value)
            return said(agency.name, language) if agency else value
        case "platform":
            platform = register.settings.platforms.get(value)
            return platform.name if platform else value
    if key == "stage" and project.sop and (step := project.sop.step(value)):
        return f"{project.sop.number_of(value)}. {said(step.title, language)}"
    if key == "sop" and (sop := register.sops.get(value)):
        return said(sop.title, language)
    return part.labelled(value, language) if part else value


def _title(key: str, language: str, say: Say) -> str:
    """The titles of the keys that lead to a value."""
    match key:
        case "slug":
            return say("Code in the register")
        case "page":
            return say("Page")
        case "steps_done":
            return say("Steps done")
        case "steps":
            return say("Steps")
        case "due":
            return say("Next due date")
    path = PATHS[key]
    parts = [_part(path[: depth + 1]) for depth in range(len(path))]
    return ": ".join(part.title(language) for part in parts if part)


def _part(path: tuple[str, ...]) -> contracts.Part | None:
    """The part of the entry's schema at a path; None for what no author writes."""
    part: contracts.Part | None = contracts.part("project")
    for key in path:
        part = part.properties.get(key) if part else None
    return part
