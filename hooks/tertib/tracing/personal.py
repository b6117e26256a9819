"""Which attribute makes data personal, and how much (UU 27/2022 Pasal 4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..diagnostics import Place
from ..model import Project
from ..model.erd import Attribute

RANKS = {"none": 0, "general": 1, "specific": 2}


class PersonalAttribute(NamedTuple):
    """An attribute that holds personal data, as `entity.attribute`."""

    name: str
    personal: str


def highest(
    entities: Mapping[str, Mapping[str, Attribute]], names: Iterable[str] | None = None
) -> PersonalAttribute | None:
    """The first of the most personal attributes, of all or of those that are named; None where none is personal."""
    wanted = names if names is not None else _all(entities)
    found: PersonalAttribute | None = None
    for name in wanted:
        entity, _, attribute = name.rpartition(".")
        each = entities.get(entity, {}).get(attribute)
        if each and RANKS[each.personal] > RANKS[found.personal if found else "none"]:
            found = PersonalAttribute(name, each.personal)
    return found


def place_of(project: Project, found: PersonalAttribute) -> Place:
    """Where erd.yml declares it."""
    spec = project.erd
    entity, _, attribute = found.name.rpartition(".")
    for number, each in enumerate(spec.value.entities if spec and spec.value else ()):
        names = [one.name for one in each.attributes]
        if spec and each.name == entity and attribute in names:
            return spec.at("entities", number, "attributes", names.index(attribute))
    return Place(project.index)


def _all(entities: Mapping[str, Mapping[str, Attribute]]) -> Iterable[str]:
    return (f"{name}.{one}" for name, attributes in entities.items() for one in attributes)
