"""The systems that dashboards count: real ones, examples only while there are no others, and never one that is exempt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from ...model import Entry, Project
from .. import addresses, publicity
from ..edition import Edition
from ..strip import State, Strip, strip

# What somebody has to act upon before the next step.
BLOCKED = frozenset({State.REJECTED, State.MISSING})


@dataclass(frozen=True, slots=True)
class Seen:
    """A system as all dashboards see it. Of one that is not `open` only names, dates and states are told."""

    project: Project
    entry: Entry
    name: str
    agency: str
    strip: Strip

    @property
    def open(self) -> bool:
        return self.entry.publication == "public"

    @property
    def address(self) -> str:
        return addresses.system(self.project.slug)

    @property
    def goes_on(self) -> bool:
        """Whether more is to come: it is not retired, and nobody decided to stop."""
        stopped = any(tile.state is State.STOPPED for tile in self.strip.tiles)
        return self.entry.status != "retired" and not stopped

    @property
    def blocked(self) -> bool:
        """Whether a step was refused, or lacks the document that the system claims to have."""
        return any(tile.state in BLOCKED for tile in self.strip.tiles)


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency with the systems it answers for."""

    id: str
    name: str
    systems: tuple[Seen, ...]


def systems(edition: Edition) -> tuple[Seen, ...]:
    """All that count, by agency and name."""
    found = (
        Seen(each, each.entry, edition.said(each.entry.name), edition.agency(each.entry.owner_agency), way)
        for each in edition.register.counted
        if each.entry and publicity.of_system(each) != "excluded"
        for way in (strip(each, edition),)
    )
    return tuple(sorted(found, key=lambda each: (*_agency(each), each.name.casefold(), each.project.slug)))


def agencies(seen: Iterable[Seen]) -> tuple[Agency, ...]:
    """The same by agency, in the order of their names."""
    groups = groupby(sorted(seen, key=_agency), key=_agency)
    found = ((key, tuple(group)) for key, group in groups)
    return tuple(Agency(key[1], own[0].agency, own) for key, own in found)


def _agency(each: Seen) -> tuple[str, str]:
    return each.agency.casefold(), each.entry.owner_agency
