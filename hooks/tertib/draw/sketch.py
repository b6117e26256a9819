"""A drawing before it is a picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sketch:
    """DOT whose nodes and edges have ids of ours, what each is called, and what of the spec it stands for."""

    dot: str
    names: Mapping[str, str]  # id in the DOT → words for readers
    things: Mapping[str, str] = field(default_factory=dict)  # id in the DOT → id in the spec
    nodes: int = 0
    edges: int = 0
    folder: Path | None = None  # where the pictures lie that the DOT names
    pictures: tuple[str, ...] = ()  # their names, relative to it
