"""How public a system and its records are; what cannot be read is judged by what it says, and withheld where it says nothing."""

from __future__ import annotations

from ..model import Project, Record
from ..source import Source

SCALE = ("public", "restricted", "excluded")


def of_system(project: Project) -> str:
    return project.entry.publication if project.entry else _declared(project.source)


def in_system(project: Project, record: Record) -> str:
    """How public a record is where it lies: no more than its system."""
    return max(of_system(project), of_record(record), key=SCALE.index)


def of_record(record: Record) -> str:
    return record.facts.publication if record.facts else _declared(record.source)


def has_dossier(project: Project) -> bool:
    """Whether there is anything to print: a public system whose entry can be read."""
    return project.entry is not None and of_system(project) == "public"


def _declared(source: Source | None) -> str:
    """What a file that is not valid says of itself."""
    if source is None or not isinstance(source.data, dict):
        return "restricted"
    said = source.data.get("publication", "public")
    return said if said in {"public", "excluded"} else "restricted"
