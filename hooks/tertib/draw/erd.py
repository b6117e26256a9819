"""An entity-relationship diagram as DOT: a table an entity, crow's feet at the attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from graphviz import Digraph

from tertib.model.erd import Attribute, Entity, Erd, Relation

from .labels import MARK, cell, escaped, font, legend, plain, row, table
from .palette import FONT, NO_GROUP, colour, group_role
from .rows import body, head
from .sketch import Sketch

Say = Callable[[str], str]
Rows = Mapping[str, tuple[Attribute, ...]]
SHELF = 4  # entities without relations in a row
MOST_FULL = 25  # entities; beyond, only keys can be read
FEET = {"one": "teetee", "zero-or-one": "teeodot", "one-or-many": "crowtee", "zero-or-many": "crowodot"}


def erd_dot(erd: Erd, *, say: Say = str) -> Sketch:
    """All that is in `erd`; whoever wants only what is public passes `erd.public()`."""
    shown = {entity.name: entity for entity in erd.entities}
    relations = tuple(relation for relation in erd.relations if _drawable(erd, relation))
    rows = {name: _rows(each, relations, everything=len(shown) <= MOST_FULL) for name, each in shown.items()}
    graph = _canvas(_legend(erd, rows, relations, say))
    keys = _foreign_keys(relations)
    ids = {name: f"n{number}" for number, name in enumerate(shown, start=1)}
    for name, entity in shown.items():
        _node(graph, ids[name], entity, rows[name], keys, erd)
    for number, relation in enumerate(relations, start=1):
        _edge(graph, f"r{number}", erd, relation, ids, rows)
    _shelve(graph, [dot_id for name, dot_id in ids.items() if not _related(name, relations)])
    names = {ids[name]: plain(str(entity.label or name)) for name, entity in shown.items()}
    names |= {f"r{number}": _spoken(relation) for number, relation in enumerate(relations, start=1)}
    things = {dot_id: name for name, dot_id in ids.items()}
    return Sketch(graph.source, names, things, len(shown), len(relations))


def _canvas(key: Mapping[str, str]) -> Digraph:
    graph_attr = {
        "rankdir": "LR",
        # Never ortho: it ignores the ports, and lines end at the wrong rows.
        "splines": "true",
        "nodesep": "0.35",
        "ranksep": "0.7",
        "pad": "0.15",
        "bgcolor": colour("canvas"),
        "fontname": FONT,
        "outputorder": "edgesfirst",
        "newrank": "true",
        **key,
    }
    edge_attr = {
        "dir": "both",
        "color": colour("edge"),
        "arrowsize": "0.9",
        "penwidth": "1.1",
        "fontname": FONT,
        "fontsize": "9",
    }
    return Digraph(
        "erd",
        graph_attr=graph_attr,
        node_attr={"shape": "plain", "fontname": FONT, "fontsize": "11"},
        edge_attr=edge_attr,
    )


def _legend(erd: Erd, rows: Rows, relations: tuple[Relation, ...], say: Say) -> dict[str, str]:
    """What the marks that occur mean."""
    entries = []
    if any(each.personal != "none" for attributes in rows.values() for each in attributes):
        entries.append(font(f"{MARK} {escaped(say('Personal data'))}", "personal", 10))
    if any(_optional(erd, relation) and not relation.logical for relation in relations):
        entries.append(font(f"– – {escaped(say('Optional'))}", "edge", 10))
    if any(relation.logical for relation in relations):
        entries.append(
            font(f"· · · {escaped(say('Logical, no foreign key in the database'))}", "logical", 10)
        )
    return legend(*entries)


def _drawable(erd: Erd, relation: Relation) -> bool:
    """Whether everything it touches is in the spec. What is not, the gate reports."""
    ends = (*relation.child, *relation.parent)
    found = [
        entity and entity.attribute(end.attribute) for end in ends for entity in [erd.entity(end.entity)]
    ]
    return bool(relation.child and relation.parent) and all(found)


def _rows(entity: Entity, relations: tuple[Relation, ...], *, everything: bool) -> tuple[Attribute, ...]:
    """The attributes that are drawn: all, or those that identify and relate."""
    touched = {(end.entity, end.attribute) for each in relations for end in (*each.child, *each.parent)}
    return tuple(
        attribute
        for attribute in {each.name: each for each in entity.attributes}.values()
        if everything or attribute.primary or (entity.name, attribute.name) in touched
    )


def _foreign_keys(relations: tuple[Relation, ...]) -> dict[tuple[str, str], str]:
    """By entity and attribute: FK, or FK1, FK2… for the parts of composite keys, whose line stands at the first part."""
    keys: dict[tuple[str, str], list[str]] = {}
    composites: dict[str, int] = {}
    for relation in relations:
        entity = relation.child[0].entity
        tag = "FK"
        if len(relation.child) > 1:
            composites[entity] = composites.get(entity, 0) + 1
            tag = f"FK{composites[entity]}"
        for end in relation.child:
            tags = keys.setdefault((end.entity, end.attribute), [])
            if tag not in tags:
                tags.append(tag)
    return {ends: " ".join(tags) for ends, tags in keys.items()}


def _node(
    graph: Digraph,
    dot_id: str,
    entity: Entity,
    rows: tuple[Attribute, ...],
    keys: Mapping[tuple[str, str], str],
    erd: Erd,
) -> None:
    known = list(erd.groups)
    role = group_role(known.index(entity.group)) if entity.group in known else NO_GROUP
    group = str(erd.groups[entity.group].name) if entity.group in erd.groups else ""
    tags = {each.name: keys.get((entity.name, each.name), "") for each in rows}
    label = table(
        *head(entity, group, role),
        *body(rows, tags),
        border=1,
        color=colour(role),
        bgcolor=colour("surface"),
        cellpadding=4,
    )
    graph.node(dot_id, id=dot_id, label=label, **{"class": "gv-entity"})


def _related(name: str, relations: tuple[Relation, ...]) -> bool:
    return any(end.entity == name for relation in relations for end in (*relation.child, *relation.parent))


def _shelve(graph: Digraph, alone: list[str]) -> None:
    """Entities without relations stand in rows, not in one tall column; the lines that hold them are not seen."""
    for left, right in pairwise(alone):
        if alone.index(right) % SHELF:
            graph.edge(left, right, style="invis")


def _edge(
    graph: Digraph, name: str, erd: Erd, relation: Relation, ids: Mapping[str, str], rows: Rows
) -> None:
    """A line from the parent's row to the child's; a composite key is one line, at its first attribute."""
    child, parent = relation.child[0], relation.parent[0]
    at = {
        side: [each.name for each in rows[end.entity]].index(end.attribute)
        for side, end in (("child", child), ("parent", parent))
    }
    many = erd.cardinality(relation)
    attributes = {"arrowtail": FEET.get(many.parent, "none"), "arrowhead": FEET.get(many.child, "none")}
    if relation.logical:
        attributes |= {"style": "dotted", "color": colour("logical"), "penwidth": "1.6"}
    elif _optional(erd, relation):
        attributes["style"] = "dashed"
    if relation.label:
        words = font(escaped(str(relation.label)), "logical" if relation.logical else "quiet", 9)
        attributes["label"] = table(row(cell(words, cellpadding=4)))
    graph.edge(
        f"{ids[parent.entity]}:{at['parent']}e:e",
        f"{ids[child.entity]}:{at['child']}w:w",
        id=name,
        **attributes,
    )


def _optional(erd: Erd, relation: Relation) -> bool:
    return erd.cardinality(relation).parent == "zero-or-one"


def _spoken(relation: Relation) -> str:
    """`setoran.pasar_id, setoran.nomor → buku.pasar_id, buku.nomor: label`, for readers who do not see the line."""

    def named() -> Iterator[str]:
        for ends in (relation.child, relation.parent):
            yield ", ".join(plain(f"{end.entity}.{end.attribute}") for end in ends)

    words = " → ".join(named())
    return f"{words}: {plain(str(relation.label))}" if relation.label else words
