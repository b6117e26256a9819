"""
What is kept of a picture that pygal made: shapes and words on a list, each with a class of ours. No script, no style, no
link, no date; whoever reads by ear is told all of it in words.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...draw.widths import width

NAMESPACE = "{http://www.w3.org/2000/svg}"
# Light values, for a reader without the style sheet; static/dashboards.css has the same, and those of the dark.
ROLES = {
    "good": "#4f9a68",
    "busy": "#6d8fdc",
    "bad": "#d2716a",
    "warn": "#d09a37",
    "plain": "#3f9aa8",
    "faint": "#b9a6d9",
    "quiet": "#c9d1dc",
    "void": "#eceff4",
}
KEPT = ("x", "y", "width", "height", "d", "transform", "text-anchor")
WIDE, EDGE, LABEL = 400, 6, 12  # pixels of a picture that a phone shows at five sixths of its size
GAP = 5  # between a label and its bar, as pygal has it
LINE = 12.5  # from one line of a label to the next


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of the bars: a value for each row, and for some the ends of a whisker."""

    role: str
    label: str
    values: tuple[float, ...]
    whiskers: tuple[tuple[float, float] | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What the parts of a picture mean: its rows, their names in lines, its series, how numbers are written, the tick to measure by."""

    rows: Sequence[str]
    labels: Sequence[Sequence[str]]
    series: Sequence[Series]
    number: Callable[[float], str]
    mark: str

    @property
    def least(self) -> float:
        """The smallest value whose bar has room for its number."""
        return max(map(sum, zip(*(each.values for each in self.series), strict=True))) / 24.0

    def told(self, number: int, at: int) -> str:
        """What a bar says, for whoever points at it."""
        each, row = self.series[number], len(self.rows) - 1 - at
        return f"{self.rows[row]}: {each.label} {self.number(each.values[row])}"

    @property
    def described(self) -> str:
        """All that the picture shows, in words."""
        lines = (
            (row, [(each.label, each.values[at]) for each in self.series if each.values[at]])
            for at, row in enumerate(self.rows)
        )
        return "; ".join(
            f"{row}: {', '.join(f'{label} {self.number(value)}' for label, value in found)}"
            for row, found in lines
            if found
        )


def picture(raw: str, uid: str, title: str, reading: Reading, longest: float) -> str:
    """The SVG for a page; it begins where the longest label does, since pygal leaves more room than it needs."""
    root = ET.fromstring(raw)  # noqa: S314 - our own program's output of our own numbers
    made = ET.Element("svg", _frame(uid, root, longest))
    ET.SubElement(made, "title", {"id": f"{uid}-title"}).text = title
    ET.SubElement(made, "desc", {"id": f"{uid}-desc"}).text = reading.described
    _kept(root, made, reading)
    return ET.tostring(made, encoding="unicode")


def _frame(uid: str, root: ET.Element, longest: float) -> dict[str, str]:
    plot = next(each for each in root.iter(f"{NAMESPACE}g") if "plot" in _classes(each))
    left = float(plot.attrib["transform"].partition("(")[2].partition(",")[0]) - GAP - longest - EDGE
    height = root.attrib["viewBox"].split()[-1]
    return {
        "xmlns": NAMESPACE[1:-1],
        "class": "t-chart",
        "role": "img",
        "aria-labelledby": f"{uid}-title {uid}-desc",
        "viewBox": f"{left:.0f} 0 {WIDE} {height}",
    }


def _kept(root: ET.Element, made: ET.Element, reading: Reading) -> None:
    """The parts of a chart, in the order in which they lie on each other."""
    plots = [each for each in root.iter(f"{NAMESPACE}g") if "plot" in _classes(each)]
    for plot in plots:
        group = ET.SubElement(made, "g", _attributes(plot))
        for axis in _groups(plot, "axis"):
            guides = tuple(_groups(axis, "guides"))
            if "y" in _classes(axis):  # pygal counts rows from below
                for each, label in zip(guides, reversed(reading.labels), strict=True):
                    _row(each, label, group)
            else:
                for each in guides:
                    _tick(each, group, reading.mark)
        for series in _groups(plot, "series"):
            _series(series, group, reading)


def _row(each: ET.Element, label: Sequence[str], group: ET.Element) -> None:
    """The name of a row in its lines; each has the room that its letters have in Arial, whatever the reader's font."""
    text = each.find(f"{NAMESPACE}text")
    if text is None:
        return
    for at, line in enumerate(label):
        lower = LINE * (at - (len(label) - 1) / 2)
        place = {**_attributes(text), "y": _rounded(str(float(text.attrib["y"]) + lower))}
        given = {"text-anchor": "end", "class": "t-chart-row", "lengthAdjust": "spacingAndGlyphs"}
        room = {"textLength": f"{width(line, LABEL):.0f}"}
        ET.SubElement(group, "text", {**place, **given, **room}).text = line


def _tick(each: ET.Element, group: ET.Element, mark: str) -> None:
    """A name of the axis and the line it stands for."""
    text, path = each.find(f"{NAMESPACE}text"), each.find(f"{NAMESPACE}path")
    words = (text.text if text is not None else "") or ""
    if path is not None:
        name = "t-chart-mark" if mark and words == mark else "t-chart-guide"
        ET.SubElement(group, "path", {**_attributes(path), "class": name, "stroke": ROLES["quiet"]})
    if text is not None:
        given = {"text-anchor": "middle", "class": "t-chart-tick"}
        ET.SubElement(group, "text", {**_attributes(text), **given}).text = words


def _series(each: ET.Element, group: ET.Element, reading: Reading) -> None:
    number = int(next(name for name in _classes(each) if name.startswith("serie-")).removeprefix("serie-"))
    role, values = reading.series[number].role, reading.series[number].values
    for at, bar in enumerate(_groups(each, "bar")):
        rect = bar.find(f".//{NAMESPACE}rect")
        if rect is not None and float(rect.get("width", 0)) > 0:
            colour = {"class": f"t-chart-{role}", "fill": ROLES[role]}
            shape = ET.SubElement(group, "rect", {**_attributes(rect), **colour})
            ET.SubElement(shape, "title").text = reading.told(number, at)
    for whisker in _groups(each, "ci"):
        for path in whisker.iter(f"{NAMESPACE}path"):
            ink = {"class": "t-chart-whisker", "fill": "none", "stroke": "#1a2230"}
            ET.SubElement(group, "path", {**_attributes(path), **ink})
    for value, text in zip(reversed(values), each.iter(f"{NAMESPACE}text"), strict=False):
        if value >= reading.least:
            ET.SubElement(group, "text", {**_attributes(text), "class": "t-chart-value"}).text = text.text


def _groups(element: ET.Element, name: str) -> Iterator[ET.Element]:
    return (each for each in element.iter(f"{NAMESPACE}g") if name in _classes(each))


def _classes(element: ET.Element) -> list[str]:
    return element.get("class", "").split()


def _attributes(element: ET.Element) -> dict[str, str]:
    return {name: _rounded(element.attrib[name]) for name in KEPT if name in element.attrib}


def _rounded(value: str) -> str:
    """A tenth of a pixel is enough, and the same on every machine."""
    try:
        return f"{float(value):.1f}".removesuffix(".0")
    except ValueError:
        return value
