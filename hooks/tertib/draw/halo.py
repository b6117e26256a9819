"""A ring in the colour of the ground around words that lines may cross."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

from .palette import INKS

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
FILLED = re.compile(r"\bgv-f-([a-z-]+)")


@dataclass(frozen=True, slots=True)
class Ground:
    """A frame's rectangle and the role of its colour."""

    left: float
    top: float
    right: float
    bottom: float
    role: str

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


def ringed(graph: ET.Element) -> None:
    """Words beside a line keep clear of other lines, and names of frames are written over lines."""
    frames = {group: ground for group in graph if _is(group, "gv-cluster") and (ground := _ground(group))}
    for group in list(graph):
        if _is(group, "gv-edge"):
            for text in group.iter("text"):
                _ring(text, _under(text, list(frames.values())))
        if _is(group, "gv-cluster"):
            for words in [*group.findall("a"), *group.findall("text")]:
                for text in words.iter("text"):
                    _ring(text, frames[group].role if group in frames else "region")
                group.remove(words)
                graph.append(words)


def _ground(group: ET.Element) -> Ground | None:
    for shape in group:
        numbers = [*map(float, NUMBER.findall(shape.get("d") or shape.get("points") or ""))]
        role = FILLED.search(shape.get("class") or "")
        if numbers and role:
            across, down = numbers[::2], numbers[1::2]
            return Ground(min(across), min(down), max(across), max(down), role[1])
    return None


def _under(text: ET.Element, grounds: list[Ground]) -> str:
    """The role of what a text stands on: the smallest frame around its middle, or the canvas."""
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    if text.get("text-anchor") == "start":
        x += float(text.get("textLength", "0")) / 2
    around = [ground for ground in grounds if ground.holds(x, y)]
    return min(around, key=lambda ground: ground.area).role if around else "canvas"


def _ring(text: ET.Element, ground: str) -> None:
    ring = {
        "stroke": INKS[ground].light,
        "stroke-width": "3",
        "stroke-linejoin": "round",
        "paint-order": "stroke",
    }
    text.attrib |= {"class": f"{text.get('class', '')} gv-s-{ground}".strip(), **ring}


def _is(element: ET.Element, name: str) -> bool:
    return name in (element.get("class") or "").split()
