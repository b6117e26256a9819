"""Tables of entities with crow's feet between their rows, as DOT: what every entity-relationship drawing is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphviz import Digraph

from tertib.model.erd import Attribute, Entity, Erd, Relation

from .bundles import Bundle, bundle_node
from .labels import MARK, cell, escaped, font, legend, plain, row, table
from .palette import FONT, colour
from .rows import Rows, body, foot, head, row_of
from .sketch import Sketch

Say = Callable[[str], str]
SHELF = 4  # entities without relations in a row
FEET = {"one": "teetee", "zero-or-one": "teeodot", "one-or-many": "crowtee", "zero-or-many": "crowodot"}


@dataclass(frozen=True, slots=True)
class Shown:
    """An entity as a drawing shows it. A stub stands for one of another part: it has only the rows that lines need."""

    entity: Entity
    rows: tuple[Attribute, ...]
    role: str
    group: str = ""
    stub: bool = False


def drawable(erd: Erd, relation: Relation) -> bool:
    """Whether everything it touches is in the spec. What is not, the gate reports."""
    ends = (*relation.child, *relation.parent)
    found = [
        entity and entity.attribute(end.attribute) for end in ends for entity in [erd.entity(end.entity)]
    ]
    return bool(relation.child and relation.parent) and all(found)


def sketch(
    erd: Erd,
    shown: Sequence[Shown],
    relations: Sequence[Relation],
    bundles: Sequence[Bundle] = (),
    *,
    say: Say,
) -> Sketch:
    """The drawing of some of the entities of `erd` and some of its relations."""
    rows = {each.entity.name: each.rows for each in shown}
    graph = canvas("erd", _legend(erd, shown, relations, bundles, say))
    keys = _foreign_keys(tuple(each for each in erd.relations if drawable(erd, each)))
    ids = {name: f"n{number}" for number, name in enumerate(rows, start=1)}
    for each in shown:
        _table(graph, ids[each.entity.name], each, keys, say)
    for number, relation in enumerate(relations, start=1):
        _edge(graph, f"r{number}", erd, relation, ids, rows)
    names = {ids[each.entity.name]: plain(str(each.entity.label or each.entity.name)) for each in shown}
    names |= {f"r{number}": _spoken(relation) for number, relation in enumerate(relations, start=1)}
    things = {dot_id: name for name, dot_id in ids.items()}
    for number, bundle in enumerate(bundles, start=1):
        names[f"b{number}"] = bundle_node(graph, f"b{number}", bundle, ids, rows, say)
        things[f"b{number}"] = bundle.part.thing
    tied = {end.entity for each in relations for end in (*each.child, *each.parent)}
    tied |= {end.entity for each in bundles for one in each.relations for end in (*one.child, *one.parent)}
    _shelve(graph, [dot_id for name, dot_id in ids.items() if name not in tied])
    return Sketch(graph.source, names, things, len(ids) + len(bundles), len(relations) + len(bundles))


def canvas(name: str, key: Mapping[str, str]) -> Digraph:
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
        name,
        graph_attr=graph_attr,
        node_attr={"shape": "plain", "fontname": FONT, "fontsize": "11"},
        edge_attr=edge_attr,
    )


def _legend(
    erd: Erd, shown: Sequence[Shown], relations: Sequence[Relation], bundles: Sequence[Bundle], say: Say
) -> dict[str, str]:
    """What the marks that occur mean."""
    entries = []
    if any(each.personal != "none" for one in shown for each in one.rows):
        entries.append(font(f"{MARK} {escaped(say('Personal data'))}", "personal", 10))
    if any(relation.logical for relation in relations):
        entries.append(font(f"– – {escaped(say('Logical, no foreign key in the database'))}", "logical", 10))
    if bundles or any(each.stub for each in shown):
        entries.append(font(f"■ {escaped(say('Of another group; only what links'))}", "edge", 10))
    return legend(*entries)


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


def _table(graph: Digraph, dot_id: str, shown: Shown, keys: Mapping[tuple[str, str], str], say: Say) -> None:
    entity = shown.entity
    tags = {each.name: keys.get((entity.name, each.name), "") for each in shown.rows}
    hidden = 0 if shown.stub else len({each.name for each in entity.attributes}) - len(shown.rows)
    more = foot(say("{count} more attributes").format(count=hidden)) if hidden else ()
    label = table(
        *head(entity, shown.group, shown.role),
        *body(shown.rows, tags),
        *more,
        border=1,
        color=colour(shown.role),
        bgcolor=colour("surface"),
        cellpadding=4,
    )
    graph.node(dot_id, id=dot_id, label=label, **{"class": "gv-entity"})


def _shelve(graph: Digraph, alone: list[str]) -> None:
    """Entities without relations stand in rows, not in one tall column; the lines that hold them are not seen."""
    for number, (left, right) in enumerate(pairwise(alone), start=1):
        if number % SHELF:
            graph.edge(left, right, style="invis")


def _edge(
    graph: Digraph, name: str, erd: Erd, relation: Relation, ids: Mapping[str, str], rows: Rows
) -> None:
    """A line from the parent's row to the child's; a composite key is one line, at its first attribute."""
    child, parent = relation.child[0], relation.parent[0]
    many = erd.cardinality(relation)
    attributes = {"arrowtail": FEET.get(many.parent, "none"), "arrowhead": FEET.get(many.child, "none")}
    if relation.logical:
        attributes |= {"style": "dashed", "color": colour("logical"), "penwidth": "1.4"}
    if relation.label:
        words = font(escaped(str(relation.label)), "logical" if relation.logical else "quiet", 9)
        attributes["label"] = table(row(cell(words, cellpadding=4)))
    # A line from a table to itself would run over its rows: it stays on one side (loops.py).
    side = "w"
    if child.entity == parent.entity:
        side, attributes["class"] = "e", "gv-self"
    graph.edge(
        f"{ids[parent.entity]}:{row_of(rows, parent.entity, parent.attribute)}e:e",
        f"{ids[child.entity]}:{row_of(rows, child.entity, child.attribute)}{side}:{side}",
        id=name,
        **attributes,
    )


def _spoken(relation: Relation) -> str:
    """`setoran.pasar_id, setoran.nomor → buku.pasar_id, buku.nomor: label`, for readers who do not see the line."""

    def named() -> Iterator[str]:
        for ends in (relation.child, relation.parent):
            yield ", ".join(plain(f"{end.entity}.{end.attribute}") for end in ends)

    words = " → ".join(named())
    return f"{words}: {plain(str(relation.label))}" if relation.label else words
