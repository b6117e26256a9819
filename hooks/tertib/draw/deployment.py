"""Where a system runs, as DOT made with `diagrams`: zones as frames, nodes as pictures, links as lines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tertib.model.deployment import Deployment, Node

from .icons import icon
from .labels import bold, cell, escaped, font, plain, row, table, wrapped
from .palette import FONT, colour
from .render import within_limits
from .sketch import Sketch
from .zones import ZONE_KINDS, Frame, Line, Map, Spot, map_of

TILE = 64  # points; the card a picture stands on
BESIDE = (
    124  # points; the width of a node alone in its zone, so that the zone's title stands beside the lines
)
GRAPH = {
    "splines": "spline",
    "nodesep": "0.35",
    "ranksep": "0.75",
    "pad": "0.15",
    "bgcolor": colour("canvas"),
    "fontname": FONT,
    "fontcolor": colour("ink"),
    "outputorder": "edgesfirst",
    "label": "",
}
NODE = {"shape": "plain", "style": "", "fixedsize": "false", "fontname": FONT, "fontcolor": colour("ink")}
EDGE = {"fontname": FONT, "fontcolor": colour("edge"), "fontsize": "10", "color": colour("edge")}


def deployment_dot(
    deployment: Deployment, *, direction: str = "LR", through: bool = False, language: str = "id"
) -> Sketch:
    """
    All that is in `deployment`; whoever wants only what is public passes `deployment.public()`. Each zone has ranks of
    its own, which is clear but makes one long column of many; or ranks run `through` all of them.
    """
    shown = len(deployment.nodes) + len(deployment.zones)
    within_limits(shown, len(deployment.links))
    drawn = map_of(deployment, language)
    folder = icon_folder()
    pictures = {spot.id: icon(spot.node, folder) for spot in _spots(drawn)}
    names = {spot.id: _called(spot.node) for spot in _spots(drawn)}
    spoken = {f"l{number}": _spoken(line, names) for number, line in enumerate(drawn.lines, start=1)}
    zones = {frame.id: plain(frame.title) for frame in _frames(drawn.frames)}
    return Sketch(
        _dot(drawn, pictures, direction, through),
        names | spoken | zones,
        nodes=shown,
        edges=len(drawn.lines),
        folder=folder,
        pictures=tuple(sorted(set(pictures.values()))),
    )


def icon_folder() -> Path:
    """Where `diagrams` keeps its pictures."""
    import diagrams

    return Path(diagrams.__file__).parent.parent / "resources"


def _dot(drawn: Map, pictures: Mapping[str, str], direction: str, through: bool) -> str:
    """
    The graph as text. Never `with Diagram(…)`: it writes files into the working folder. Identifiers are given, since
    `diagrams` would draw lots for them.
    """
    from diagrams import Diagram, setcluster, setdiagram

    diagram = Diagram(
        "deployment",
        show=False,
        direction=direction,
        graph_attr=GRAPH | ({"newrank": "true"} if through else {}),
        node_attr=NODE,
        edge_attr=EDGE | {"arrowsize": "0.7", "penwidth": "1.1"},
    )
    setdiagram(diagram)
    try:
        nodes: dict[str, Any] = {}
        for frame in drawn.frames:
            _frame(frame, pictures, direction, nodes)
        for spot in drawn.loose:
            nodes[spot.id] = _node(spot, pictures[spot.id])
        for number, line in enumerate(drawn.lines, start=1):
            _line(f"l{number}", line, nodes)
    finally:
        setcluster(None)
        setdiagram(None)
    return str(diagram.dot.source)


def _frame(frame: Frame, pictures: Mapping[str, str], direction: str, nodes: dict[str, Any]) -> None:
    """A frame with all that lies in it; the nodes are noted by their ids."""
    from diagrams import Cluster

    # The name is an id: of two zones of one name `diagrams` would make one.
    with Cluster(frame.id, direction=direction, graph_attr=_frame_look(frame)):
        for inner in frame.frames:
            _frame(inner, pictures, direction, nodes)
        alone = direction == "TB" and len(frame.spots) == 1 and not frame.frames
        for spot in frame.spots:
            nodes[spot.id] = _node(spot, pictures[spot.id], BESIDE if alone else 0)
        if not (frame.frames or frame.spots):
            _keep_open(frame)


def _frame_look(frame: Frame) -> dict[str, str]:
    kind = frame.kind if frame.kind in ZONE_KINDS else ""
    title = font(bold(wrapped(frame.title, 48)), "quiet")
    return {
        "id": frame.id,
        "class": "gv-zone",
        "label": f"<{title}>",
        "style": "rounded" if kind else "rounded,dashed",
        # What holds frames stays quiet, so that the frames in it are seen.
        "bgcolor": colour("region" if frame.frames or not kind else f"zone-{kind}-ground"),
        "pencolor": colour(f"zone-{kind}" if kind else "frame"),
        "penwidth": "1.2",
        "margin": "20",
        "labeljust": "l",
        "fontname": FONT,
        "fontcolor": colour("quiet"),
    }


def _keep_open(frame: Frame) -> None:
    """Graphviz draws no frame around nothing."""
    from diagrams import Node as Mark

    Mark("", nodeid=f"{frame.id}-empty", style="invis", shape="box", width="1.4", height="0.5")


def _node(spot: Spot, picture: str, width: int = 0) -> Any:
    from diagrams import Node as Mark

    image = f'<IMG SRC="{picture}" SCALE="TRUE"/>'
    tile = table(
        row(cell(image, fixedsize="TRUE", width=TILE, height=TILE)),
        style="ROUNDED",
        bgcolor=colour("card"),
        cellpadding=6,
        fixedsize="TRUE",
        width=TILE,
        height=TILE,
    )[1:-1]
    name = font(wrapped(str(spot.node.name), 20), "ink")
    rows = [row(cell(tile)), row(cell(name, cellpadding=2, **({"width": width} if width else {})))]
    if spot.node.product:
        rows.append(row(cell(font(wrapped(spot.node.product, 22), "quiet", 9))))
    return Mark(table(*rows), nodeid=spot.id, id=spot.id, **{"class": "gv-host"})


def _line(name: str, line: Line, nodes: Mapping[str, Any]) -> None:
    from diagrams import Edge

    look = {**EDGE, "id": name}
    if line.words:
        rows = (row(cell(font(escaped(words), "edge", 10), cellpadding=4)) for words in line.words)
        look["label"] = table(*rows)
    nodes[line.source].connect(nodes[line.target], Edge(forward=True, reverse=line.both, **look))


def _called(node: Node) -> str:
    return plain(f"{node.name} ({node.product})" if node.product else str(node.name))


def _spoken(line: Line, names: Mapping[str, str]) -> str:
    ends = f"{names[line.source]} {'↔' if line.both else '→'} {names[line.target]}"
    return f"{ends}: {', '.join(line.words)}" if line.words else ends


def _spots(drawn: Map) -> list[Spot]:
    return [*(spot for frame in _frames(drawn.frames) for spot in frame.spots), *drawn.loose]


def _frames(frames: tuple[Frame, ...]) -> list[Frame]:
    """All of them, inner ones after the one they lie in."""
    return [each for frame in frames for each in (frame, *_frames(frame.frames))]
