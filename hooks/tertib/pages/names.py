"""What the identifiers of a system refer to, and where that is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from .. import contracts
from ..model import Project, Record
from . import addresses, publicity
from .edition import Edition
from .fields import Named, Reading, Words
from .page import relative


def reading(project: Project, edition: Edition, here: str) -> Reading:
    """How values of this system are read on the page at `here`."""
    return Reading(edition.language, edition.say, named(project, edition, here))


def named(project: Project, edition: Edition, here: str) -> Named:
    declared = declarations(project)

    def name(sort: str, value: str) -> Words | None:
        match sort:
            case "position":
                return Words(edition.position(project, value))
            case "agency":
                return Words(edition.agency(value))
            case "platform":
                known = edition.register.settings.platforms.get(value)
                return Words(known.name) if known else None
            case "system":
                return system(value, edition, here)
            case "step":
                return _step(project, value, edition)
            case _:
                there = declared.get(value)
                return (
                    Words(value, href=relative(here, there), code=True) if there else Words(value, code=True)
                )

    return name


def system(slug: str, edition: Edition, here: str) -> Words | None:
    """Another system of the register, as a link; of an exempt one only that it is one."""
    found = edition.register.project(slug)
    if found and publicity.of_system(found) == "excluded":
        return Words(edition.say("A system whose entry is exempt"))
    if found is None or found.entry is None:
        return None
    return Words(edition.said(found.entry.name), href=relative(here, addresses.system(slug)))


def _step(project: Project, step_id: str, edition: Edition) -> Words | None:
    step = project.sop.step(step_id) if project.sop else None
    if step is None or project.sop is None:
        return None
    return Words(f"{project.sop.number_of(step_id)}. {edition.said(step.title)}")


def declarations(project: Project) -> Mapping[str, str]:
    """Where each identifier is declared: the newest public record that does, older rounds first."""
    found: dict[str, str] = {}
    for record in sorted(project.records, key=lambda each: each == addresses.shown(project, each.step)):
        address = addresses.record(project, record)
        if address and record.public and record.kind in contracts.kinds():
            found |= {value: f"{address}#{value}" for value in _declared(record)}
    return found


def _declared(record: Record) -> Iterator[str]:
    for key, declaring in _declaring(record.kind or ""):
        for item in record.content.get(key) or ():
            if isinstance(item, dict) and isinstance(value := item.get(declaring), str):
                yield value


@cache
def _declaring(kind: str) -> tuple[tuple[str, str], ...]:
    """The lists of a kind whose items declare an identifier, each with the key that holds it."""
    found = []
    for key, part in contracts.part(f"records/{kind}").properties.items():
        for inner, each in part.items.properties.items() if part.items else ():
            if each.mark("x-declares"):
                found.append((key, inner))
    return tuple(found)
