"""
The public part of a system's specs as files: what its drawings and tables show, in the form that they are made from.

They are written anew, so the author's comments are in none.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from ..model import Project
from ..source import Data
from ..source.emit import spec_text
from . import addresses
from .drawings import open_to_all
from .page import Asset

Names = Set[tuple[str, str]]
NO_NAMES: Names = frozenset()


def published(project: Project) -> Iterator[Asset]:
    """The specs of a system that everyone may have."""
    for name, data in (("dfd", public_dfd(project)), ("erd", public_erd(project))):
        if data is not None:
            yield Asset(addresses.spec(project.slug, name), spec_text(data).encode())


def public_dfd(project: Project) -> dict[str, Data] | None:
    """dfd.yml, its data without attributes above `public`; None where it is not to be shown or cannot be read."""
    spec = project.dfd
    if not spec or not spec.value or not spec.source or not open_to_all(project, "dfd"):
        return None
    shown = {f"{entity}.{attribute}" for entity, attribute in _shown(project)}
    whole = _mapping(spec.source.data)
    items = {key: _without(item, "attributes", shown) for key, item in _mapping(whole.get("data")).items()}
    return {**whole, **({"data": items} if items else {})}


def public_erd(project: Project) -> dict[str, Data] | None:
    """erd.yml without attributes above `public` and what touches one; None where it is not to be shown or cannot be read."""
    spec = project.erd
    if not spec or not spec.value or not spec.source or not open_to_all(project, "erd"):
        return None
    shown = _shown(project)
    whole = _mapping(spec.source.data)
    written = _list(whole.get("relations"))
    relations = [
        data
        for data, relation in zip(written, spec.value.relations, strict=True)
        if all((end.entity, end.attribute) in shown for end in (*relation.child, *relation.parent))
    ]
    entities = [_entity(_mapping(each), shown) for each in _list(whole.get("entities"))]
    return {**whole, "entities": entities, **({"relations": relations} if "relations" in whole else {})}


def _shown(project: Project) -> Names:
    """The public attributes, each with its entity; a name that is also declared above `public` is none."""
    spec = project.erd
    if not spec or not spec.value or not open_to_all(project, "erd"):
        return NO_NAMES
    every = [(entity.name, each) for entity in spec.value.entities for each in entity.attributes]
    withheld = {(entity, each.name) for entity, each in every if each.publication != "public"}
    return {(entity, each.name) for entity, each in every} - withheld


def _entity(entity: dict[str, Data], shown: Names) -> dict[str, Data]:
    name = str(entity["name"])
    names = {attribute for other, attribute in shown if other == name}
    attributes = [each for each in _list(entity.get("attributes")) if _mapping(each).get("name") in names]
    found: dict[str, Data] = {**entity, "attributes": attributes}
    for key in ("unique", "indexes"):
        if key in entity:
            found[key] = [each for each in _list(entity[key]) if names.issuperset(map(str, _list(each)))]
    return found


def _without(item: Data, key: str, shown: Set[str]) -> Data:
    """An item whose list under a key holds what is shown only."""
    mapping = _mapping(item)
    return (
        {**mapping, key: [each for each in _list(mapping[key]) if each in shown]} if key in mapping else item
    )


def _mapping(data: Data) -> dict[str, Data]:
    return data if isinstance(data, dict) else {}


def _list(data: Data) -> list[Data]:
    return data if isinstance(data, list) else []
