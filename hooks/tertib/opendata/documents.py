"""The register as JSON, and a file for each system. Contracts: schemas/output/register and schemas/output/system."""

from __future__ import annotations

from typing import Any

from ..model import Project
from ..sop import Sop
from ..words import Text
from .file import VERSION, DataFile, as_json
from .open_register import OpenRegister
from .systems import Data, records

JSON = "application/json"
# A system may bear one of the names of the files of all: what no slug can begin with keeps them apart.
TAKEN = frozenset({"register", "katalog"})


def register_file(opened: OpenRegister) -> DataFile:
    """`register.json`: every system with its entry, its steps and what it owes by when."""
    register = opened.register
    data = {
        "$schema": "schema/output/register.schema.json",
        "version": VERSION,
        **_head(opened),
        "register": _register(opened),
        "agencies": {
            key: _filled(name=text(each.name), short=text(each.short))
            for key, each in register.settings.agencies.items()
        },
        "platforms": {
            key: {"name": each.name, "kind": each.kind} for key, each in register.settings.platforms.items()
        },
        "procedures": {name: _procedure(sop) for name, sop in sorted(register.sops.items())},
        "left_out": opened.left_out,
        "systems": list(opened.facts.values()),
    }
    return DataFile("register.json", JSON, as_json(data))


def system_file(project: Project, opened: OpenRegister) -> DataFile:
    """`<slug>.json`: all that may be told of a system, its records included."""
    links = opened.relations.get(project.slug)
    data = {
        "$schema": "schema/output/system.schema.json",
        "version": VERSION,
        **_head(opened),
        "system": opened.facts[project.slug],
        "related": {
            "predecessors": list(links.predecessors) if links else [],
            "successors": list(links.successors) if links else [],
            "integrated": sorted({each.system for each in links.links}) if links else [],
        },
        "records": list(records(project, opened.register)),
    }
    return DataFile(f"{stem(project.slug)}.json", JSON, as_json(data))


def stem(slug: str) -> str:
    """The name of a system's files."""
    return f"_{slug}" if slug in TAKEN else slug


def text(value: str | Text | None) -> Any:
    """Text as JSON: a string that is the same in both languages, or both."""
    return {"id": value.id, "en": value.en} if isinstance(value, Text) else value


def _head(opened: OpenRegister) -> Data:
    """What every file says first: the day of its newest fact, and the day it is reconstructed for, if it is."""
    as_of = opened.register.as_of
    return {"updated": opened.updated.isoformat(), "as_of": as_of.isoformat() if as_of else None}


def _register(opened: OpenRegister) -> Data:
    settings = opened.register.settings
    return _filled(
        name=text(settings.name),
        government=text(settings.government),
        office=text(settings.office),
        site=opened.site,
        report_to=settings.report_to,
        license=settings.data_license,
    )


def _procedure(sop: Sop) -> Data:
    steps = [{"id": each.id, "title": text(each.title), "phase": each.phase} for each in sop.steps]
    return {"title": text(sop.title), "authority": text(sop.authority), "steps": steps}


def _filled(**facts: Any) -> Data:
    return {key: value for key, value in facts.items() if value}
