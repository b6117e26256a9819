"""Mermaid: a DFD as a flowchart, an ERD as erDiagram."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.dfd import Dfd, DfdLevel
from ..model.erd import Attribute, Erd
from .names import escaped, numbered, one_line

# Mermaid's own way to write a character by its number; the `;` of it never ends a statement.
UNSAFE = {ord(each): f"#{ord(each)};" for each in '"#&<>`\\%;{}[]()|'}
NOT_A_WORD = re.compile(r"[^A-Za-z0-9_()\[\]-]")
ENDS = {
    "one": ("||", "||"),
    "zero-or-one": ("|o", "o|"),
    "one-or-many": ("}|", "|{"),
    "zero-or-many": ("}o", "o{"),
}


def dfd_as_mermaid(dfd: Dfd) -> str:
    """Level 1; the insides of processes follow as sub-diagrams would, each in its own flowchart."""
    return "\n".join(
        "".join(f"{line}\n" for line in _flowchart(dfd, level)) for _path, level, _ends in dfd.levels()
    )


def _flowchart(dfd: Dfd, level: DfdLevel) -> Iterator[str]:
    yield "flowchart LR"
    outer = {each.id: each.name for each in dfd.external_entities}
    outer |= {each.id: each.name for each in dfd.processes} | {each.id: each.name for each in dfd.stores}
    touched = [end for flow in level.flows for end in (flow.source, flow.target)]
    own = [each.id for each in level.external_entities]
    own += [*(each.id for each in level.processes), *(each.id for each in level.stores)]
    names = numbered([*own, *touched], "n")
    for entity in level.external_entities:
        yield f'  {names[entity.id]}["{quoted(entity.name)}"]'
    for process in level.processes:
        yield f'  {names[process.id]}(["{quoted(f"{process.number} {process.name}")}"])'
    for store in level.stores:
        yield f'  {names[store.id]}[("{quoted(f"{store.number} {store.name}")}")]'
    for id_ in dict.fromkeys(touched):
        if id_ not in own:
            yield f'  {names[id_]}["{quoted(outer.get(id_, id_))}"]'
    for flow in level.flows:
        data = ", ".join(str(dfd.item(each).name) for each in flow.data)
        label = f'|"{quoted(data)}"|' if data else ""
        yield f"  {names[flow.source]} -->{label} {names[flow.target]}"
    for number, boundary in enumerate(dfd.boundaries if level is dfd else (), 1):
        yield f'  subgraph b{number}["{quoted(boundary.name)}"]'
        yield from (f"    {names[member]}" for member in boundary.contains if member in names)
        yield "  end"


def erd_as_mermaid(erd: Erd) -> str:
    return "".join(f"{line}\n" for line in _diagram(erd))


def _diagram(erd: Erd) -> Iterator[str]:
    yield "erDiagram"
    names = numbered((each.name for each in erd.entities), "e")
    foreign = {(end.entity, end.attribute) for relation in erd.relations for end in relation.child}
    for entity in erd.entities:
        yield f'  {names[entity.name]}["{quoted(entity.name)}"] {{'
        for attribute in entity.attributes:
            yield f"    {_attribute(attribute, (entity.name, attribute.name) in foreign)}"
        yield "  }"
    for relation in erd.relations:
        child, parent = relation.child[0].entity, relation.parent[0].entity
        if child in names and parent in names:
            ends = erd.cardinality(relation)
            line = ".." if relation.logical else "--"
            label = relation.label or ", ".join(end.attribute for end in relation.child)
            yield (
                f"  {names[parent]} {ENDS[ends.parent][0]}{line}{ENDS[ends.child][1]} {names[child]} "
                f': "{quoted(label)}"'
            )


def _attribute(attribute: Attribute, foreign: bool) -> str:
    """Type, name, keys; words that Mermaid does not take stand as they are in the comment."""
    keys = [key for key, is_ in (("PK", attribute.primary), ("FK", foreign), ("UK", attribute.unique)) if is_]
    words = f"{_word(attribute.type)} {_word(attribute.name)} {', '.join(keys)}".rstrip()
    if _word(attribute.name) != attribute.name or _word(attribute.type) != attribute.type:
        words += f' "{quoted(f"{attribute.name} {attribute.type}")}"'
    return words


def _word(text: str) -> str:
    word = NOT_A_WORD.sub("_", one_line(text))
    return word if word[:1].isalpha() else f"x_{word}"


def quoted(value: object) -> str:
    """Text for between quotes."""
    return escaped(value, UNSAFE)
