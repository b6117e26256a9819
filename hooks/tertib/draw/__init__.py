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
from .drawing import Drawing, drawn, drawn_or_told, kept
from .icons import origin
from .labels import plain
from .language import in_language
from .levels import DfdDrawings, dfd_drawings
from .parts import Part, Parts, parts_of
from .scene import above
from .schema import erd_drawing, published
from .zones import place_titles

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
WAYS = ("LR", "TB")
MOST_IN_COLUMNS = 12  # nodes of a deployment that fit a page whichever way they are ranked


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
    """
    Where the system called `name` runs: all of it, or what is `public`; None where nothing of it is. Without a picture
    where there can be none.
    """
    seen = deployment.public() if public else deployment
    if seen is None:
        return None
    shown = in_language(seen, language, marked=True)
    title = say("Deployment of {name}").format(name=plain(name))
    counted = (
        say("Zones: {zones}; nodes: {nodes}; links: {links}.")
        if seen is deployment
        else say("Zones: {zones}; kinds of nodes: {nodes}; links between them: {links}.")
    )
    description = counted.format(zones=len(shown.zones), nodes=len(shown.nodes), links=len(shown.links))
    blank = Drawing(uid, "deployment", title, description, "")

    def make() -> Drawing:
        sketches = tuple(
            deployment_dot(shown, direction=way, through=through, language=language)
            for through in (False, True)[: 2 if len(shown.nodes) > MOST_IN_COLUMNS else 1]
            for way in WAYS
        )
        return drawn(uid, "deployment", title, description, sketches, store, NO_LINKS)

    made_of = (repr(shown), uid, language, title, description, *place_titles(shown, language), origin())
    return kept(store, made_of, lambda: drawn_or_told(make, blank, say))
