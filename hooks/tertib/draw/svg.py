"""
SVG of `dot` made fit for a page: only what a drawing needs, no script and no style, ids of its own, and readable by ear.

Two steps: `hardened` keeps what is on the lists, `dressed` gives classes, names and links.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from tertib.errors import DrawingFailed

from .dress import dressed
from .pictures import bared, is_known, shared

NAMESPACE = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "title", "desc", "a", "path", "polygon", "polyline", "ellipse", "text", "tspan"}
ATTRIBUTES = {
    *(
        "id",
        "class",
        "role",
        "width",
        "height",
        "viewBox",
        "transform",
        "href",
        "aria-labelledby",
        "aria-hidden",
    ),
    "lang",
    *("d", "points", "x", "y", "cx", "cy", "rx", "ry", "fill", "fill-opacity", "stroke", "stroke-opacity"),
    *("stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order", "text-anchor"),
    *(
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
        "text-decoration",
        "textLength",
        "lengthAdjust",
    ),
}
NO_PICTURES: Mapping[str, str] = {}
SAFE_SCHEME = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
ANY_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)


def finished(
    raw: str,
    *,
    uid: str,
    title: str,
    description: str,
    names: Mapping[str, str],
    links: Mapping[str, str],
    pictures: Mapping[str, str] = NO_PICTURES,
) -> str:
    """
    The SVG for a page. `names` and `links` are by id in the DOT; an address that is not safe makes no link. `pictures`
    are data by the names that the DOT gives them; an image that is none of them is dropped.
    """
    root = hardened(raw, pictures)
    safe = {name: address for name, address in links.items() if safe_address(address)}
    dressed(root, uid=uid, title=title, description=description, names=names, links=safe)
    shared(root, uid, pictures)
    return _written(root)


def hardened(raw: str, pictures: Mapping[str, str] = NO_PICTURES) -> ET.Element:
    """The tree of an SVG without elements, attributes, addresses and declarations that are not on the lists."""
    try:
        # Our own program's output of our own DOT: no entities, and ElementTree drops doctype and instructions.
        root = ET.fromstring(raw)  # noqa: S314
    except ET.ParseError as error:
        raise DrawingFailed("`dot` wrote an SVG that is not XML: {reason}", reason=error) from error
    if root.tag != f"{NAMESPACE}svg":
        raise DrawingFailed("`dot` wrote something else than an SVG")
    _prune(root, pictures)
    return root


def safe_address(address: str) -> bool:
    """Whether an address may be a link: within the site, or http, https, mailto. Browsers skip controls in a scheme."""
    bare = re.sub(r"[\x00-\x20\x7f]+", "", address)
    return bool(bare) and (bool(SAFE_SCHEME.match(bare)) or not ANY_SCHEME.match(bare))


def _prune(element: ET.Element, pictures: Mapping[str, str]) -> None:
    element.tag = element.tag.removeprefix(NAMESPACE)
    element.attrib = {
        name: value
        for name, value in element.attrib.items()
        if name in ATTRIBUTES and (name != "href" or safe_address(value))
    }
    for child in list(element):
        tag = child.tag.removeprefix(NAMESPACE) if isinstance(child.tag, str) else ""
        if tag in ELEMENTS:
            _prune(child, pictures)
        elif tag == "image" and is_known(child, pictures):
            bared(child)
        else:
            element.remove(child)


def _written(root: ET.Element) -> str:
    root.attrib = {"xmlns": NAMESPACE[1:-1], **root.attrib}
    return ET.tostring(root, encoding="unicode")
