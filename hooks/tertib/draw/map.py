"""A map of the groups of an entity-relationship diagram as DOT: a box a group, a line for the relations between two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log2
from textwrap import wrap

from graphviz import Digraph

from tertib.model.erd import Erd

from .crow import canvas, drawable
from .labels import bold, cell, escaped, font, legend, plain, row, table, wrapped
from .palette import colour, group_role
from .parts import Part, Parts
from .sketch import Sketch

Say = Callable[[str], str]
Ties = Mapping[tuple[str, str], int]
NAMED = 5  # entities of a group that are named
MOST_LINES = 40  # with more, each group keeps its closest neighbours
CLOSEST = 2
LAYOUTS = {
    "LR": {"rankdir": "LR", "nodesep": "0.5", "ranksep": "0.9"},
    "TB": {"rankdir": "TB", "nodesep": "0.5", "ranksep": "0.9"},
    # Many groups around few hubs: in ranks they would make one endless column. The seed makes it the same each time.
    "spread": {
        "layout": "neato",
        "model": "subset",
        "overlap": "prism",
        "overlap_scaling": "-2",
        "sep": "+14",
        "start": "1",
    },
}
WIDTH = 36  # letters of a line of names


def map_dot(erd: Erd, parts: Parts, groups: Sequence[Part], *, layout: str = "LR", say: Say = str) -> Sketch:
    """How `groups` are related, which are the groups of a diagram, or pieces of them."""
    ties = _ties(erd, groups)
    lines = _closest(ties) if len(ties) > MOST_LINES else ties
    words = say("Only the closest neighbours of each group are joined.")
    graph = canvas("map", legend(font(escaped(words), "quiet", 10)) if lines is not ties else {})
    graph.attr(**LAYOUTS[layout])
    ids = {group.slug: f"n{number}" for number, group in enumerate(groups, start=1)}
    names = {ids[group.slug]: f"{plain(group.title)}: {_entities(group, say)}" for group in groups}
    related = Counter(end.entity for each in erd.relations for end in (*each.child[:1], *each.parent[:1]))
    for group in groups:
        role = group_role(parts.groups.index(parts.group[group.entities[0]]))
        known = () if layout == "spread" else _known(group, related)
        _box(graph, ids[group.slug], group, role, known, say)
    titles = {group.slug: plain(group.title) for group in groups}
    for number, ((one, other), count) in enumerate(lines.items(), start=1):
        _line(graph, f"r{number}", ids[one], ids[other], count)
        told = say("{one} – {other}: {count} relations")
        names[f"r{number}"] = told.format(one=titles[one], other=titles[other], count=count)
    things = {ids[group.slug]: group.thing for group in groups}
    return Sketch(graph.source, names, things, len(groups), len(lines))


def _ties(erd: Erd, groups: Sequence[Part]) -> dict[tuple[str, str], int]:
    """How many relations there are between two groups; first the one that more of them refer to."""
    of = {name: group.slug for group in groups for name in group.entities}
    counted: Counter[tuple[str, str]] = Counter()
    for relation in erd.relations:
        if drawable(erd, relation):
            parent, child = of.get(relation.parent[0].entity), of.get(relation.child[0].entity)
            if parent and child and parent != child:
                counted[parent, child] += 1
    return {
        (one, other): count + counted[other, one]
        for (one, other), count in list(counted.items())
        if (count, one) > (counted[other, one], other)
    }


def _closest(ties: Ties) -> Ties:
    """The lines that one of the two groups counts among its strongest."""
    by: dict[str, list[tuple[int, tuple[str, str]]]] = {}
    for pair, count in ties.items():
        for slug in pair:
            by.setdefault(slug, []).append((-count, pair))
    kept = {pair for each in by.values() for _, pair in sorted(each)[:CLOSEST]}
    return {pair: count for pair, count in ties.items() if pair in kept}


def _known(group: Part, related: Counter[str]) -> Sequence[str]:
    """The entities of a group that are related most, in lines."""
    shown = sorted(group.entities, key=lambda name: -related[name])[:NAMED]
    more = len(group.entities) - len(shown)
    return wrap(", ".join(map(plain, shown)) + (f", … +{more}" if more else ""), WIDTH)


def _box(graph: Digraph, dot_id: str, group: Part, role: str, known: Sequence[str], say: Say) -> None:
    """A group: its title, how many entities it has, and some of them."""
    title = font(bold(wrapped(group.title, 28, left=True)), "on-group", 13)
    label = table(
        row(_cell(title, bgcolor=colour(role), cellpadding=7)),
        row(_cell(font(bold(escaped(_entities(group, say))), "ink", 11), cellpadding=5)),
        *(row(_cell(font(escaped(line), "quiet", 9), cellpadding=1)) for line in known),
        row(_cell(font(" ", "quiet", 3), cellpadding=0)),
        border=1,
        color=colour(role),
        bgcolor=colour("surface"),
    )
    graph.node(dot_id, id=dot_id, label=label, **{"class": "gv-entity"})


def _cell(content: str, **attributes: object) -> str:
    return cell(content, align="LEFT", balign="LEFT", **attributes)


def _entities(group: Part, say: Say) -> str:
    return say("{count} entities").format(count=len(group.entities))


def _line(graph: Digraph, name: str, one: str, other: str, count: int) -> None:
    """The more relations, the thicker."""
    words = table(row(cell(font(bold(str(count)), "quiet", 10), cellpadding=4)))
    thick = f"{1 + log2(count) / 2:.1f}"
    graph.edge(one, other, id=name, arrowtail="none", arrowhead="none", penwidth=thick, label=words)
