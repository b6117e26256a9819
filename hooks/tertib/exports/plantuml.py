"""PlantUML. Its preprocessor and its markup read text as commands, so what they look for is written by number."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.dfd import Dfd
from ..model.erd import Erd
from .names import escaped, numbered

UNSAFE = {ord(each): f"<U+{ord(each):04X}>" for each in "\"<>%[]{}|!@#~\\*_=-'/&$:;`^+"}
ENDS = {
    "one": ("||", "||"),
    "zero-or-one": ("|o", "o|"),
    "one-or-many": ("}|", "|{"),
    "zero-or-many": ("}o", "o{"),
}


def dfd_as_plantuml(dfd: Dfd) -> str:
    """Level 1: external entities, processes, stores, and boundaries around what they hold."""
    return "".join(f"{line}\n" for line in _diagram(dfd))


def _diagram(dfd: Dfd) -> Iterator[str]:
    yield "@startuml"
    yield "left to right direction"
    shapes = {each.id: ("rectangle", str(each.name)) for each in dfd.external_entities}
    shapes |= {each.id: ("usecase", f"{each.number} {each.name}") for each in dfd.processes}
    shapes |= {each.id: ("database", f"{each.number} {each.name}") for each in dfd.stores}
    names = numbered(shapes, "n")
    framed: set[str] = set()
    for boundary in dfd.boundaries:
        members = [each for each in boundary.contains if each in shapes and each not in framed]
        if members:
            framed.update(members)
            yield f'frame "{_text(boundary.name)}" {{'
            yield from (
                f'  {shapes[each][0]} "{_text(shapes[each][1])}" as {names[each]}' for each in members
            )
            yield "}"
    for id_, (shape, title) in shapes.items():
        if id_ not in framed:
            yield f'{shape} "{_text(title)}" as {names[id_]}'
    for flow in dfd.flows:
        if flow.source in names and flow.target in names:
            data = ", ".join(str(dfd.item(each).name) for each in flow.data)
            yield f"{names[flow.source]} --> {names[flow.target]}" + (f" : {_text(data)}" if data else "")
    yield "@enduml"


def erd_as_plantuml(erd: Erd) -> str:
    return "".join(f"{line}\n" for line in _entities(erd))


def _entities(erd: Erd) -> Iterator[str]:
    yield "@startuml"
    yield "hide circle"
    names = numbered((each.name for each in erd.entities), "e")
    for entity in erd.entities:
        yield f'entity "{_text(entity.name)}" as {names[entity.name]} {{'
        keys = [each for each in entity.attributes if each.primary]
        yield from (f"  * {_text(each.name)} : {_text(each.type)}" for each in keys)
        if keys:
            yield "  --"
        for attribute in entity.attributes:
            if not attribute.primary:
                must = "" if attribute.nullable else "* "
                yield f"  {must}{_text(attribute.name)} : {_text(attribute.type)}"
        yield "}"
    for relation in erd.relations:
        child, parent = relation.child[0].entity, relation.parent[0].entity
        if child in names and parent in names:
            ends = erd.cardinality(relation)
            line = ".." if relation.logical else "--"
            label = f" : {_text(relation.label)}" if relation.label else ""
            yield f"{names[parent]} {ENDS[ends.parent][0]}{line}{ENDS[ends.child][1]} {names[child]}{label}"
    yield "@enduml"


def _text(value: object) -> str:
    return escaped(value, UNSAFE)
