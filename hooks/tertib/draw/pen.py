"""SVG that is drawn by ourselves: shapes in the colours of the palette, text in the width it was measured with."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass

from .dress import FAMILIES
from .palette import INKS
from .widths import width

Point = tuple[float, float]
PIXELS = 4 / 3  # of a point


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws into one group. Lengths are in points, colours are roles of the palette."""

    group: ET.Element

    @classmethod
    def new(cls) -> Pen:
        return cls(ET.Element("g"))

    def inner(self, kind: str = "", *, name: str = "", link: str = "", hidden: bool = False) -> Pen:
        """A pen for a group inside: `name` is read out, `link` leads somewhere, `hidden` is for the eye only."""
        group = ET.SubElement(self.group, "g", {"class": f"gv-{kind}"} if kind else {})
        if hidden:
            group.set("aria-hidden", "true")
        if link:
            group = ET.SubElement(group, "a", {"href": link})
        if name:
            ET.SubElement(group, "title").text = name
        return Pen(group)

    def rect(self, at: Point, size: Point, *, round_: float = 0, **colours: object) -> None:
        corners = {"rx": _number(round_)} if round_ else {}
        place = {"x": at[0], "y": at[1], "width": size[0], "height": size[1]}
        self._add("rect", {**{key: _number(each) for key, each in place.items()}, **corners}, colours)

    def polygon(self, points: Iterable[Point], **colours: object) -> None:
        self._add("polygon", {"points": _points(points)}, colours)

    def line(self, points: Iterable[Point], **colours: object) -> None:
        self._add("polyline", {"points": _points(points)}, {"fill": None, **colours})

    def text(
        self,
        at: Point,
        words: str,
        size: float,
        *,
        role: str = "ink",
        bold: bool = False,
        anchor: str = "start",
        turned: bool = False,
    ) -> None:
        """A line of text on its base line; `turned` reads upwards."""
        if not words:
            return
        x, y = map(_number, at)
        given = {"x": x, "y": y, "font-family": FAMILIES[False], "font-size": _number(size)}
        given |= {"font-weight": "bold"} if bold else {}
        given |= {"text-anchor": anchor} if anchor != "start" else {}
        given |= {"transform": f"rotate(-90 {x} {y})"} if turned else {}
        given |= {
            "textLength": f"{width(words, size, bold=bold):.4g}",
            "lengthAdjust": "spacingAndGlyphs",
        }
        self._add("text", given, {"fill": role}).text = words

    def _add(self, tag: str, given: dict[str, str], colours: dict[str, object]) -> ET.Element:
        classes = []
        for key in ("fill", "stroke"):
            role = colours.get(key)
            if isinstance(role, str):
                given[key] = INKS[role].light
                classes.append(f"gv-{key[0]}-{role}")
            elif key in colours:
                given[key] = "none"
        if classes:
            given["class"] = " ".join(classes)
        given |= {"stroke-width": _number(float(str(colours["weight"])))} if "weight" in colours else {}
        given |= {"stroke-dasharray": str(colours["dash"])} if colours.get("dash") else {}
        return ET.SubElement(self.group, tag, given)


def picture(pen: Pen, size: Point, *, uid: str, title: str, description: str, wide: bool) -> str:
    """The SVG of what a pen has drawn; a wide one is scrolled, since it cannot be read when shrunk."""
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "gv gv-wide" if wide else "gv",
            # Not "img": that would hide the links inside from assistive technology.
            "role": "group",
            "aria-labelledby": f"{uid}-title {uid}-desc",
            "width": str(round((size[0] + 2) * PIXELS)),
            "height": str(round((size[1] + 2) * PIXELS)),
            # A point more on every side, so that outlines are whole.
            "viewBox": f"-1 -1 {_number(size[0] + 2)} {_number(size[1] + 2)}",
        },
    )
    for tag, words in (("title", title), ("desc", description)):
        ET.SubElement(root, tag, {"id": f"{uid}-{tag}"}).text = words
    root.append(pen.group)
    return ET.tostring(root, encoding="unicode")


def _points(points: Iterable[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
