"""Classes, fonts, names and links of a drawing's SVG; changes the tree in place."""

from __future__ import annotations

import copy
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from .clear import cleared
from .halo import ringed
from .loops import tightened
from .palette import BY_SENTINEL, MONO
from .widths import width

FAMILIES = {
    True: "'Courier New', 'Liberation Mono', Cousine, Courier, monospace",
    False: "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif",
}
WIDE = 1100  # pixels; wider drawings are scrolled, since they cannot be read when shrunk
AUTHORS = "id"  # the language of what is not in the page's (words.written_in)
OFFSET = 4  # of an external entity's second outline
CLASS = re.compile(r"gv-[a-z0-9-]+|\b(?:cluster|node|edge)\b")  # ours, and DOT's own three kinds of group


def dressed(
    root: ET.Element,
    *,
    uid: str,
    title: str,
    description: str,
    names: Mapping[str, str],
    links: Mapping[str, str],
) -> None:
    graph = next(root.iter("g"))
    for element in list(graph):
        if element.tag == "title":
            graph.remove(element)
    for group in list(graph):
        _name(group, names, links)
    for element in root.iter():
        _paint(element)
    for group in graph:
        _speak(group)
    for element in root.iter():
        if identity := element.get("id"):
            element.set("id", f"{uid}-{identity}")
    _drop_blanks(root)
    tightened(graph)
    cleared(graph)
    ringed(graph)
    _outlines(graph)
    _frame(root, uid, title, description)


def _frame(root: ET.Element, uid: str, title: str, description: str) -> None:
    """Size in pixels without a style, and the name and description of the whole."""
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    pixels = round(width * 4 / 3)
    root.attrib = {
        "class": "gv gv-wide" if pixels > WIDE else "gv",
        # Not "img": that would hide the links inside from assistive technology.
        "role": "group",
        "aria-labelledby": f"{uid}-title {uid}-desc",
        "width": str(pixels),
        "height": str(round(height * 4 / 3)),
        "viewBox": root.attrib["viewBox"],
    }
    for number, (tag, text) in enumerate((("title", title), ("desc", description))):
        element = ET.Element(tag, {"id": f"{uid}-{tag}"})
        element.text = text
        root.insert(number, element)


def _name(group: ET.Element, names: Mapping[str, str], links: Mapping[str, str]) -> None:
    """Words for readers in place of DOT's ids, and a link around what the group shows."""
    identity = group.get("id") or ""
    known = names.get(identity) or names.get(identity.rstrip("ab"))
    for element in list(group):
        if element.tag == "title":
            group.remove(element)
    if group.tag != "g" or known is None:
        return
    if identity[-1] in "ab":
        # The two halves of a flow repeat what its label says: for the pointer, not for the ear.
        group.set("aria-hidden", "true")
    title = ET.Element("title")
    title.text = known
    address = links.get(identity)
    group.insert(0, title)
    if address:
        # A frame's words lead somewhere, not its ground: all that stands in it lies on that.
        frame = "cluster" in (group.get("class") or "")
        link = ET.Element("a", {"href": address})
        link[:] = [title, *group.findall("text")] if frame else list(group)
        group[:] = [*(each for each in group if each not in list(link)), link]


def _speak(group: ET.Element) -> None:
    """A group is called by its words: by their language too."""
    if any(text.get("lang") for text in group.iter("text")):
        for title in group.iter("title"):
            title.set("lang", AUTHORS)


def _paint(element: ET.Element) -> None:
    """Sentinels become light values and classes; font names become stacks of equal widths."""
    classes = [
        name if name.startswith("gv-") else f"gv-{name}" for name in CLASS.findall(element.get("class") or "")
    ]
    for attribute in ("fill", "stroke"):
        if ink := BY_SENTINEL.get(element.get(attribute) or ""):
            if element.get(attribute) == ink.foreign:
                element.set("lang", AUTHORS)
            element.set(attribute, ink.light)
            classes.append(f"gv-{attribute[0]}-{ink.role}")
    if any(name.startswith("gv-f-group") for name in classes):
        # A stroke of its own colour hides the hairline between the head of a table and its outline.
        element.attrib |= {"stroke": element.attrib["fill"], "stroke-width": "2"}
    if family := element.get("font-family"):
        _fit(element, mono=MONO in family)
        element.set("font-family", FAMILIES[MONO in family])
    element.attrib.pop("class", None)
    if classes:
        element.set("class", " ".join(classes))


def _fit(text: ET.Element, *, mono: bool) -> None:
    """The width that the layout gave a line, for readers whose fonts are wider."""
    size, bold = float(text.get("font-size", "14")), text.get("font-weight") == "bold"
    text.text = (text.text or "").rstrip()
    if text.text:
        text.set("textLength", f"{width(text.text, size, bold=bold, mono=mono):.4g}")
        text.set("lengthAdjust", "spacingAndGlyphs")


def _drop_blanks(element: ET.Element) -> None:
    for child in list(element):
        if child.tag == "text" and not (child.text or "").strip():
            element.remove(child)
        else:
            _drop_blanks(child)


def _is(element: ET.Element, name: str) -> bool:
    return name in (element.get("class") or "").split()


def _outlines(graph: ET.Element) -> None:
    """What DOT cannot draw of Gane and Sarson: an external's second outline, and the corner of a repeated one."""
    # Below all lines: inside its node the second outline would hide arrowheads.
    below = next(
        (n for n, each in enumerate(graph) if _is(each, "gv-edge") or _is(each, "gv-node")), len(graph)
    )
    for group in [each for each in graph if _is(each, "gv-external")]:
        holder = group.find("a")
        holder = group if holder is None else holder
        polygon = next(iter(holder.iter("polygon")))
        outline = copy.deepcopy(polygon)
        outline.set("transform", f"translate(-{OFFSET},-{OFFSET})")
        graph.insert(below, outline)
        if _is(group, "gv-repeated"):
            holder.insert(list(holder).index(polygon) + 1, _corner(polygon))


def _corner(polygon: ET.Element) -> ET.Element:
    points = [tuple(map(float, point.split(","))) for point in polygon.attrib["points"].split()]
    left, bottom = min(x for x, _ in points), max(y for _, y in points)
    corner = copy.deepcopy(polygon)
    corner.tag = "polyline"
    corner.attrib |= {"points": f"{left},{bottom - 12:g} {left + 12:g},{bottom}", "fill": "none"}
    corner.set(
        "class", " ".join(name for name in corner.get("class", "").split() if not name.startswith("gv-f-"))
    )
    return corner
