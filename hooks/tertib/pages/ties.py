"""Relations of entities in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Erd
from ..model.erd import End, Relation
from .edition import Edition


@dataclass(frozen=True, slots=True)
class Way:
    """A name that leads to where more is said; `part` is the group it lies in, where that is another one."""

    name: str
    href: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation in words; its attributes are named as in the database."""

    child: Way
    child_attributes: str
    parent: Way
    parent_attributes: str
    text: str
    cardinality: str
    logical: bool


def ends(relation: Relation) -> tuple[str, ...]:
    """The entities it touches, each as often as it does."""
    return tuple(end.entity for end in (*relation.child, *relation.parent))


def tie(erd: Erd, relation: Relation, ways: Mapping[str, Way], edition: Edition) -> Tie:
    cardinality = erd.cardinality(relation)
    many = edition.say("{child} to {parent}").format(
        child=_how_many(cardinality.child, edition), parent=_how_many(cardinality.parent, edition)
    )
    child, parent = relation.child[0].entity, relation.parent[0].entity
    return Tie(
        child=ways.get(child) or Way(child, ""),
        child_attributes=_attributes(relation.child),
        parent=ways.get(parent) or Way(parent, ""),
        parent_attributes=_attributes(relation.parent),
        text=edition.said(relation.label),
        cardinality=many,
        logical=relation.logical,
    )


def _attributes(ends: tuple[End, ...]) -> str:
    return ", ".join(end.attribute for end in ends)


def _how_many(end: str, edition: Edition) -> str:
    match end:
        case "one":
            return edition.say("exactly one")
        case "zero-or-one":
            return edition.say("at most one")
        case "one-or-many":
            return edition.say("one or more")
        case _:
            return edition.say("any number")
