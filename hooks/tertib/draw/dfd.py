"""
A data-flow diagram as DOT, in the notation of Gane and Sarson.

Lines run at right angles. Graphviz cannot label such lines, so a flow is two edges with a node for its label between.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graphviz import Digraph

from tertib.model.dfd import Dfd

from .labels import MARK, bold, cell, escaped, font, legend, plain, row, table, wrapped
from .palette import FONT, colour
from .scene import Arrow, Path, Region, Scene, context_scene, level_scene
from .shapes import shape, words
from .sketch import Sketch
from .widths import width

Say = Callable[[str], str]
TITLE_SIZE = 11
MOST_ROOM = 120  # points
MOST_LABEL_NODES = (
    200  # beyond, the layout takes seconds; lines that curve are laid out sooner, but cross labels
)


def level_dot(
    dfd: Dfd, path: Path = (), *, direction: str = "TB", say: Say = str, curved: bool = False
) -> Sketch:
    """Level 1, or the inside of the process at `path`; with lines at right angles unless they are to be `curved`."""
    return _sketch(level_scene(dfd, path), direction, say, curved)


def context_dot(
    dfd: Dfd, name: str, *, direction: str = "TB", say: Say = str, curved: bool = False
) -> Sketch:
    """The system as one process among its external entities."""
    return _sketch(context_scene(dfd, name), direction, say, curved)


def _sketch(scene: Scene, direction: str, say: Say, curved: bool) -> Sketch:
    ids = {mark.key: f"n{number}" for number, mark in enumerate(scene.marks, start=1)}
    titles = {mark.key: plain(mark.title) for mark in scene.marks}
    flows = {f"f{number}": arrow for number, arrow in enumerate(scene.arrows, start=1)}
    square = len(flows) <= MOST_LABEL_NODES and not curved
    graph = _canvas(direction, square, any(arrow.personal for arrow in scene.arrows), say)
    frames, homes = _frames(scene)
    for mark in scene.marks:
        homes.get(mark.key, graph).node(ids[mark.key], id=ids[mark.key], **shape(mark, say))
    for name, arrow in flows.items():
        ends = (arrow.source, arrow.target)
        back = scene.order[arrow.source] > scene.order[arrow.target]
        upper, lower = (ids[end] for end in (reversed(ends) if back else ends))
        if square:
            home, other = (homes.get(end) for end in ends)
            _label_node(
                home if home is other and home else graph, name, arrow, inside=bool(home) and home is other
            )
            _split_edge(graph, name, arrow, upper, lower, back=back)
        else:
            _edge(graph, name, arrow, upper, lower, back=back)
    for frame, outer in frames:
        (outer or graph).subgraph(frame)
    names = {ids[key]: title for key, title in titles.items()}
    names |= {name: _spoken(arrow, titles) for name, arrow in flows.items()}
    things = {ids[mark.key]: mark.id for mark in scene.marks if mark.id}
    for number, region in enumerate(scene.regions):
        if region.id:
            names[_frame_id(number)] = say("{process}: to the diagram it is part of").format(
                process=plain(region.title)
            )
            things[_frame_id(number)] = region.id
    return Sketch(graph.source, names, things, len({mark.id for mark in scene.marks}), len(flows))


def _spoken(arrow: Arrow, titles: Mapping[str, str]) -> str:
    items = ", ".join(plain(str(item.name)) for item in arrow.items)
    ends = f"{titles[arrow.source]} → {titles[arrow.target]}"
    return f"{ends}: {items}" if items else ends


def _canvas(direction: str, square: bool, personal: bool, say: Say) -> Digraph:
    key = (font(f"{MARK} {escaped(say('Personal data'))}", "personal", 10),) if personal else ()
    graph_attr = {
        "rankdir": direction,
        "splines": "ortho" if square else "true",
        "nodesep": "0.4",
        "ranksep": "0.25" if square else "0.6",
        "pad": "0.15",
        "bgcolor": colour("canvas"),
        "fontname": FONT,
        "outputorder": "edgesfirst",
        "newrank": "true",
        **legend(*key),
    }
    edge_attr = {"fontname": FONT, "color": colour("edge"), "arrowsize": "0.7", "penwidth": "1.1"}
    return Digraph(
        "dfd",
        graph_attr=graph_attr,
        node_attr={"shape": "plain", "fontname": FONT, "fontsize": "11"},
        edge_attr=edge_attr,
    )


def _frames(scene: Scene) -> tuple[list[tuple[Digraph, Digraph | None]], dict[str, Digraph]]:
    """Every frame with the one it goes into, inner ones first; and by key of a mark, the frame it stands in."""
    drawn = [(region, _frame(number, region)) for number, region in enumerate(scene.regions)]
    outer = next((frame for region, frame in drawn if region.around), None)
    drawn.sort(key=lambda each: each[0].around)
    homes: dict[str, Digraph] = {}
    for region, frame in drawn:
        for mark in scene.marks:
            if mark.id in region.members:
                homes.setdefault(mark.key, frame)
    used = [(region, frame) for region, frame in drawn if region.around or frame in homes.values()]
    return [(frame, None if region.around else outer) for region, frame in used], homes


def _frame(number: int, region: Region) -> Digraph:
    attributes = {
        "id": _frame_id(number),
        "style": "rounded,dashed",
        "color": colour("frame"),
        "bgcolor": colour("region"),
        "margin": "18",
        "labeljust": "l",
        "labelloc": "t",
        "label": _title(region.title),
    }
    return Digraph(f"cluster_{number}", graph_attr=attributes)


def _title(text: str) -> str:
    """A frame's words with room beside them: where lines come in, they are moved there (clear.py)."""
    room = min(MOST_ROOM, round(width(plain(text), TITLE_SIZE, bold=True)))
    words = font(bold(wrapped(text, 60)), "quiet", TITLE_SIZE)
    return table(row(cell(words, align="LEFT"), cell("", width=room)))


def _frame_id(number: int) -> str:
    return f"r{number}"


def _label_node(where: Digraph, name: str, arrow: Arrow, *, inside: bool) -> None:
    ground = cell(words(arrow), bgcolor=colour("region" if inside else "canvas"), cellpadding=4)
    where.node(name, id=name, label=table(row(ground)), **{"class": "gv-label"})


def _split_edge(graph: Digraph, name: str, arrow: Arrow, upper: str, lower: str, *, back: bool) -> None:
    """A flow as two edges with its label between them; only one has an arrowhead."""
    heads = ({"dir": "back"}, {"arrowhead": "none"}) if back else ({"arrowhead": "none"}, {})
    graph.edge(upper, name, id=f"{name}a", **heads[0], **_pen(arrow))
    graph.edge(name, lower, id=f"{name}b", **heads[1], **_pen(arrow))


def _edge(graph: Digraph, name: str, arrow: Arrow, upper: str, lower: str, *, back: bool) -> None:
    """A flow as one curved edge with its label beside it."""
    label = table(row(cell(words(arrow), cellpadding=4)))
    graph.edge(upper, lower, id=name, label=label, dir="back" if back else "forward", **_pen(arrow))


def _pen(arrow: Arrow) -> dict[str, str]:
    return {"color": colour("personal"), "penwidth": "1.6"} if arrow.personal else {}
