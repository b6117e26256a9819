"""Where a system runs, as Mermaid, and as the picture itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..draw import deployment_drawing
from ..draw.language import in_language
from ..draw.zones import Frame, Spot, map_of
from ..errors import TertibError
from ..model.deployment import Deployment
from ..store import Store
from ..words import catalogue
from .mermaid import quoted


def deployment_as_mermaid(deployment: Deployment) -> str:
    """All that is in `deployment`; whoever wants only what is public passes `deployment.public()`."""
    return "".join(f"{line}\n" for line in _flowchart(in_language(deployment, "id")))


def deployment_as_svg(deployment: Deployment, *, public: bool, language: str) -> str:
    """The picture by itself, in the colours of light."""
    drawing = deployment_drawing(
        deployment,
        name=deployment.id,
        uid="deployment",
        say=catalogue(language),
        store=Store(),
        public=public,
        language=language,
    )
    if drawing and drawing.lack:
        raise TertibError("{id} has no picture: {why}", id=deployment.id, why=drawing.lack)
    return f"{drawing.svg}\n" if drawing else ""


def published(deployment: Deployment) -> Deployment:
    """What everyone may see of it."""
    shown = deployment.public()
    if shown is None:
        raise TertibError("{id} is exempt from publication: only --all writes it", id=deployment.id)
    return shown


def _flowchart(deployment: Deployment) -> Iterator[str]:
    yield "flowchart LR"
    drawn = map_of(deployment, "id")
    for frame in drawn.frames:
        yield from _subgraph(frame, "  ")
    yield from (_node(spot, "  ") for spot in drawn.loose)
    for line in drawn.lines:
        label = f'|"{quoted(", ".join(line.words))}"|' if line.words else ""
        yield f"  {line.source} {'<-->' if line.both else '-->'}{label} {line.target}"


def _subgraph(frame: Frame, indent: str) -> Iterator[str]:
    yield f'{indent}subgraph {frame.id}["{quoted(frame.title)}"]'
    for inner in frame.frames:
        yield from _subgraph(inner, f"{indent}  ")
    yield from (_node(spot, f"{indent}  ") for spot in frame.spots)
    yield f"{indent}end"


def _node(spot: Spot, indent: str) -> str:
    name = f"{spot.node.name} ({spot.node.product})" if spot.node.product else spot.node.name
    return f'{indent}{spot.id}["{quoted(name)}"]'
