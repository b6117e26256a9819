"""Pictures in an SVG: each stands in it once, as data, and is used wherever the drawing shows it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

PLACED = ("x", "y", "width", "height")
NAME = "{http://www.w3.org/1999/xlink}href"


def is_known(element: ET.Element, pictures: Mapping[str, str]) -> bool:
    """Whether an image of `dot` is one that was put into the DOT: no other image stays."""
    return element.get(NAME) in pictures


def bared(element: ET.Element) -> None:
    """Nothing of an image but its name, place and size."""
    kept = {key: element.attrib[key].removesuffix("px") for key in PLACED if key in element.attrib}
    element.tag, element.attrib = "image", {"href": element.attrib[NAME], **kept}
    element[:] = []


def shared(root: ET.Element, uid: str, pictures: Mapping[str, str]) -> None:
    """
    Uses in place of the bared images, and the images themselves at the head. All of one picture have one size.
    """
    defined: dict[str, ET.Element] = {}
    for parent in list(root.iter()):
        for number, child in enumerate(parent):
            if child.tag == "image":
                name = child.attrib["href"]
                if name not in defined:
                    size = {key: child.attrib[key] for key in PLACED[2:] if key in child.attrib}
                    identity = f"{uid}-icon{len(defined) + 1}"
                    defined[name] = ET.Element("image", {"id": identity, "href": pictures[name], **size})
                place = {key: child.attrib[key] for key in PLACED[:2] if key in child.attrib}
                parent[number] = ET.Element("use", {"href": f"#{defined[name].attrib['id']}", **place})
    if defined:
        heads = [at for at, child in enumerate(root) if child.tag in {"title", "desc"}]
        definitions = ET.Element("defs")
        definitions.extend(defined.values())
        root.insert(max(heads, default=-1) + 1, definitions)
