"""
Drawings: a spec in, an accessible SVG out.

A spec becomes a scene, a scene becomes DOT (text, tested as text), DOT becomes SVG (kept by content), and the SVG is
hardened and given names, classes and links.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tertib.model.deployment import Deployment
from tertib.store import Store

from .deployment import deployment_dot
from .drawing import Drawing, drawn
from .labels import plain
from .language import in_language
from .levels import DfdDrawings, dfd_drawings
from .parts import Part, Parts, parts_of
from .scene import above
from .schema import erd_drawing, published

__all__ = [
    "DfdDrawings",
    "Drawing",
    "Part",
    "Parts",
    "above",
    "deployment_drawing",
    "dfd_drawings",
    "erd_drawing",
    "parts_of",
    "published",
]

Say = Callable[[str], str]
NO_LINKS: Mapping[str, str] = {}


def deployment_drawing(
    deployment: Deployment,
    *,
    name: str,
    uid: str,
    say: Say,
    store: Store,
    public: bool,
    language: str = "id",
) -> Drawing | None:
    """Where the system called `name` runs: all of it, or what is `public`; None where nothing of it is."""
    seen = deployment.public() if public else deployment
    if seen is None:
        return None
    shown = in_language(seen, language)
    title = say("Deployment of {name}").format(name=plain(name))
    counted = (
        say("Zones: {zones}; nodes: {nodes}; links: {links}.")
        if seen is deployment
        else say("Zones: {zones}; kinds of nodes: {nodes}; links between them: {links}.")
    )
    description = counted.format(zones=len(shown.zones), nodes=len(shown.nodes), links=len(shown.links))
    sketches = tuple(deployment_dot(shown, direction=way, language=language) for way in ("LR", "TB"))
    return drawn(uid, "deployment", title, description, sketches, store, NO_LINKS)
