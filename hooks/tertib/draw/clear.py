"""
Words that a line crosses move to where none does: the title of a frame along its edge, the label of a line along the line.

Graphviz routes lines around nodes only; it knows neither titles nor the labels of other lines.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
CHORDS = 8  # of a curve, near enough to it
CELL = 64.0
STEP = 8.0
GAP = 3.0
# Of a font's size; letters reach this far above and below their line.
ABOVE, BELOW = 0.95, 0.27


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def moved(self, across: float, down: float) -> Box:
        return Box(self.left + across, self.top + down, self.right + across, self.bottom + down)

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


class Stroke(NamedTuple):
    """A straight piece of a line, and the line."""

    x1: float
    y1: float
    x2: float
    y2: float
    owner: ET.Element

    def crosses(self, box: Box) -> bool:
        """Whether it enters a box (Liang and Barsky)."""
        first, last = 0.0, 1.0
        dx, dy = self.x2 - self.x1, self.y2 - self.y1
        for step, room in (
            (-dx, self.x1 - box.left),
            (dx, box.right - self.x1),
            (-dy, self.y1 - box.top),
            (dy, box.bottom - self.y1),
        ):
            if step == 0:
                if room < 0:
                    return False
            elif step < 0:
                first = max(first, room / step)
            else:
                last = min(last, room / step)
        return first <= last


@dataclass(slots=True)
class Sheet:
    """What stands on a drawing: its lines by the cells they touch, its nodes, and its words."""

    strokes: dict[tuple[int, int], list[Stroke]] = field(default_factory=dict)
    solid: list[Box] = field(default_factory=list)
    words: dict[ET.Element, Box] = field(default_factory=dict)

    def add(self, stroke: Stroke) -> None:
        box = Box(
            min(stroke.x1, stroke.x2),
            min(stroke.y1, stroke.y2),
            max(stroke.x1, stroke.x2),
            max(stroke.y1, stroke.y2),
        )
        for cell in _cells(box):
            self.strokes.setdefault(cell, []).append(stroke)

    def crossed(self, box: Box, but: ET.Element | None = None) -> bool:
        found = (each for cell in _cells(box) for each in self.strokes.get(cell, ()))
        return any(each.owner is not but and each.crosses(box) for each in found)

    def free(self, box: Box, group: ET.Element) -> bool:
        """Whether the words of a group could stand there: on no line, no node and no other words."""
        others = (each for other, each in self.words.items() if other is not group)
        return not (
            self.crossed(box) or any(map(box.meets, self.solid)) or any(each.meets(box) for each in others)
        )


def cleared(graph: ET.Element) -> None:
    """Move the words of a graph that lines cross; what finds no free place stays."""
    frames = [group for group in graph if _is(group, "gv-cluster") and group.find(".//text") is not None]
    lines = [group for group in graph if _is(group, "gv-edge")]
    labelled = [group for group in lines if group.find(".//text") is not None]
    if not frames and not labelled:
        return
    sheet = Sheet()
    for line in lines:
        for path in line.iter("path"):
            for stroke in _strokes(path.get("d") or "", line):
                sheet.add(stroke)
    nodes = [group for group in graph if _is(group, "gv-node")]
    sheet.solid = [box for group in nodes for box in _outline(group)]
    # Of a node without an outline, such as a picture with a name below it, the words are all there is.
    sheet.solid += [_line(text) for group in nodes for text in group.iter("text")]
    sheet.words = {group: _words(group) for group in (*frames, *labelled)}
    room = next(_outline(graph, own=True), None)
    for group in frames:
        if sheet.crossed(sheet.words[group]):
            _move(group, sheet, _along_frame(group, sheet.words[group], room))
    for group in labelled:
        if sheet.crossed(sheet.words[group], but=group):
            _move(group, sheet, _along_line(group, sheet.words[group], room))


def _move(group: ET.Element, sheet: Sheet, places: Iterable[Box]) -> None:
    """To the first place that is free."""
    own = sheet.words[group]
    for place in places:
        if sheet.free(place, group):
            for text in group.iter("text"):
                text.set("x", f"{float(text.get('x', '0')) + place.left - own.left:.4g}")
                text.set("y", f"{float(text.get('y', '0')) + place.top - own.top:.4g}")
            sheet.words[group] = place
            return


def _along_frame(group: ET.Element, words: Box, room: Box | None) -> Iterator[Box]:
    """
    From left to right at the height that the layout leaves for titles, then at the foot, then beside the upper corners,
    then further and further down inside.
    """
    frame = next(_outline(group), None)
    if frame is None:
        return
    spare = int((frame.right - frame.left - (words.right - words.left) - 2 * GAP) / STEP)
    across = [frame.left + GAP + step * STEP - words.left for step in range(spare + 1)]
    foot, beside = frame.bottom - GAP - words.bottom, frame.right + GAP - words.left
    yield from (words.moved(each, down) for down in (0.0, foot) for each in across)
    for place in (words.moved(beside, 0), words.moved(frame.left - GAP - words.right, 0)):
        if room and room.holds(place):
            yield place
    for down in range(int(STEP), int(foot), int(STEP)):
        yield from (words.moved(each, down) for each in across)


def _along_line(group: ET.Element, words: Box, room: Box | None) -> Iterator[Box]:
    """On either side of the line, from its middle to its ends."""
    path = next(group.iter("path"), None)
    points = [
        (each.x1, each.y1) for each in _strokes((path.get("d") or "") if path is not None else "", group)
    ]
    middle = len(points) / 2
    across, down = (words.right - words.left) / 2 + GAP, (words.bottom - words.top) / 2 + GAP
    x, y = (words.left + words.right) / 2, (words.top + words.bottom) / 2
    for _, (px, py) in sorted(enumerate(points), key=lambda each: abs(each[0] - middle)):
        for dx, dy in ((across, 0), (-across, 0), (0, -down), (0, down), (across, -down), (-across, down)):
            place = words.moved(px + dx - x, py + dy - y)
            if room is None or room.holds(place):
                yield place


def _strokes(d: str, owner: ET.Element) -> Iterator[Stroke]:
    """The pieces of a path as Graphviz writes it: a start and cubic curves. A curve that is straight is one piece."""
    numbers = [*map(float, NUMBER.findall(d))]
    points = list(zip(numbers[::2], numbers[1::2], strict=False))
    for at in range(0, len(points) - 3, 3):
        a, b, c, e = points[at : at + 4]
        if a[0] == b[0] == c[0] == e[0] or a[1] == b[1] == c[1] == e[1]:
            yield Stroke(*a, *e, owner)
            continue
        before = a
        for chord in range(1, CHORDS + 1):
            t = chord / CHORDS
            u = 1 - t
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            x = sum(weight * point[0] for weight, point in zip(weights, (a, b, c, e), strict=True))
            y = sum(weight * point[1] for weight, point in zip(weights, (a, b, c, e), strict=True))
            yield Stroke(*before, x, y, owner)
            before = (x, y)


def _outline(group: ET.Element, *, own: bool = False) -> Iterator[Box]:
    """The boxes of the shapes in a group, or of its own first one."""
    for shape in group if own else group.iter():
        if shape.tag in {"polygon", "polyline", "path"}:
            numbers = [*map(float, NUMBER.findall(shape.get("points") or shape.get("d") or ""))]
            if numbers:
                yield Box(min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2]))


def _words(group: ET.Element) -> Box:
    boxes = [_line(text) for text in group.iter("text")]
    return Box(
        min(each.left for each in boxes),
        min(each.top for each in boxes),
        max(each.right for each in boxes),
        max(each.bottom for each in boxes),
    )


def _line(text: ET.Element) -> Box:
    x, y, size = (float(text.get(name, "0")) for name in ("x", "y", "font-size"))
    wide = float(text.get("textLength", "0"))
    left = x - {"middle": wide / 2, "end": wide}.get(text.get("text-anchor", ""), 0.0)
    return Box(left, y - ABOVE * size, left + wide, y + BELOW * size)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row


def _is(element: ET.Element, name: str) -> bool:
    return name in (element.get("class") or "").split()
