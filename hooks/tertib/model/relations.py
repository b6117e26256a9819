"""What systems of a register are to each other. Each relation is written once; its other side is derived here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..words import Text
from .entry import Entry
from .project import Project

OPPOSITE = {"in": "out", "out": "in"}


@dataclass(frozen=True, slots=True)
class Link:
    """Data that goes between a system and another; `said_by` is the one whose entry says so."""

    system: str
    direction: str | None
    data: str | Text | None
    via: str | None
    said_by: str


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations of one system: its own and those that the entries of others say."""

    links: tuple[Link, ...] = ()
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()


def relations(projects: Iterable[Project], silent: Collection[str] = ()) -> Mapping[str, Relations]:
    """
    The relations of each system that has any, by slug; what leads to no system of the register is left out, and so is
    what only a `silent` system says.
    """
    entries = {project.slug: project.entry for project in projects if project.entry}
    links: dict[str, list[Link]] = {slug: [] for slug in entries}
    before: dict[str, dict[str, None]] = {slug: {} for slug in entries}
    after: dict[str, dict[str, None]] = {slug: {} for slug in entries}
    for slug, entry in entries.items():
        if slug in silent:
            continue
        for other, here, there in _links(slug, entry):
            if other in entries and other != slug:
                links[slug].append(here)
                links[other].append(there)
        for earlier, later in ((entry.predecessor, slug), (slug, entry.successor)):
            if earlier in entries and later in entries and earlier != later:
                before[later][earlier] = after[earlier][later] = None
    found = {slug: Relations(tuple(links[slug]), tuple(before[slug]), tuple(after[slug])) for slug in entries}
    return {slug: each for slug, each in found.items() if each != Relations()}


def _links(slug: str, entry: Entry) -> Iterable[tuple[str, Link, Link]]:
    """Each integration with a system, as its own entry says it and as it is for the other."""
    for each in entry.integrations:
        if each.system:
            way = each.direction or ""
            here = Link(each.system, each.direction, each.data, each.via, slug)
            there = Link(slug, OPPOSITE.get(way, each.direction), each.data, each.via, slug)
            yield each.system, here, there
