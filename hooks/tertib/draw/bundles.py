"""Many entities of another group that refer to one hub, drawn as one small box."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graphviz import Digraph

from tertib.model.erd import Relation

from .labels import bold, cell, escaped, font, plain, row, table
from .palette import NO_GROUP, colour
from .parts import Part
from .rows import Rows, row_of

Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Entities of another part, with the relations that they have with what is drawn."""

    part: Part
    relations: tuple[Relation, ...]


def bundle_node(
    graph: Digraph, dot_id: str, bundle: Bundle, ids: Mapping[str, str], rows: Rows, say: Say
) -> str:
    """The box of a bundle, a thick line to each row that its entities are related with; in words for readers."""
    ends = [(each.child[0], each.parent[0]) for each in bundle.relations]
    inside = {end.entity for pair in ends for end in pair if end.entity not in rows}
    said = say("{count} entities").format(count=len(inside))
    label = table(
        row(
            cell(font(bold(escaped(bundle.part.title)), "on-group", 11), bgcolor=colour(NO_GROUP)),
            cell(font(f"{escaped(said)}<B> </B>", "quiet", 10)),
        ),
        border=1,
        color=colour(NO_GROUP),
        bgcolor=colour("surface"),
        cellpadding=4,
    )
    graph.node(dot_id, id=dot_id, label=label, **{"class": "gv-entity"})
    thick = {"arrowtail": "none", "arrowhead": "none", "penwidth": "2.4", "color": colour("frame")}
    parents = dict.fromkeys((end.entity, end.attribute) for _, end in ends if end.entity in rows)
    children = dict.fromkeys((end.entity, end.attribute) for end, _ in ends if end.entity in rows)
    for entity, attribute in parents:
        graph.edge(f"{ids[entity]}:{row_of(rows, entity, attribute)}e:e", dot_id, **thick)
    for entity, attribute in children:
        graph.edge(dot_id, f"{ids[entity]}:{row_of(rows, entity, attribute)}w:w", **thick)
    return f"{plain(bundle.part.title)}: {said}"
