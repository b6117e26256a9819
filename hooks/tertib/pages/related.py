"""The other systems that a system has to do with: said by its own entry, or by theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Project
from ..model.entry import Integration
from ..model.relations import Link, Relations
from . import publicity
from .edition import Edition
from .fields import Words, term
from .names import system


@dataclass(frozen=True, slots=True)
class Exchange:
    """Data that goes between two systems. `said_by` tells where only the entry of the other system says so."""

    other: Words
    data: str
    via: str
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """By direction, as seen from the system; `unsaid` where no direction is given."""

    received: tuple[Exchange, ...] = ()
    given: tuple[Exchange, ...] = ()
    both: tuple[Exchange, ...] = ()
    unsaid: tuple[Exchange, ...] = ()
    predecessors: tuple[Words, ...] = ()
    successors: tuple[Words, ...] = ()


WAYS = {"in": "received", "out": "given", "both": "both"}


def related(project: Project, edition: Edition, here: str) -> Related | None:
    """What a public system has to do with others; None where it has nothing. No withheld entry is heard."""
    if project.entry is None or publicity.of_system(project) != "public":
        return None
    ways: dict[str, list[Exchange]] = {"received": [], "given": [], "both": [], "unsaid": []}
    for way, exchange in _exchanges(project, edition, here):
        same = (exchange.other, exchange.data)
        if same not in ((each.other, each.data) for each in ways[way]):
            ways[way].append(exchange)
    known = edition.relations.get(project.slug, Relations())
    found = Related(
        **{way: tuple(each) for way, each in ways.items()},
        predecessors=tuple(_other(slug, edition, here) for slug in known.predecessors),
        successors=tuple(_other(slug, edition, here) for slug in known.successors),
    )
    return found if found != Related() else None


def _exchanges(project: Project, edition: Edition, here: str) -> Iterator[tuple[str, Exchange]]:
    """What the own entry says, then what the entries of others say of it."""
    known = edition.relations.get(project.slug, Relations())
    for own in project.entry.integrations if project.entry else ():
        other = _other(own.system, edition, here) if own.system else Words(own.name or "")
        yield _way(own), Exchange(other, edition.said(own.data), _via(own.via, edition))
    for link in known.links:
        if link.said_by != project.slug:
            other = _other(link.system, edition, here)
            said = edition.say("Stated in its entry")
            yield _way(link), Exchange(other, edition.said(link.data), _via(link.via, edition), said)


def _other(slug: str, edition: Edition, here: str) -> Words:
    return system(slug, edition, here) or Words(slug)


def _way(each: Integration | Link) -> str:
    return WAYS.get(each.direction or "", "unsaid")


def _via(via: str | None, edition: Edition) -> str:
    return term("project", "integrations", "via", value=via, language=edition.language)
