"""What stands in a box of a drawing: what has its middle in it. Formats that know no membership are read so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...errors import TertibError
from .model import Zone

MAX_BOXES, MAX_PLACES = 1_000, 20_000

Box = tuple[float, float, float, float]  # left, top, width, height


def zones(boxes: Sequence[tuple[str, Box, str]], placed: Mapping[str, Box], file: str) -> list[Zone]:
    """The boxes (name, place, identifier) with the keys of what stands in each."""
    if len(boxes) > MAX_BOXES:
        raise TertibError("{file} holds more than {limit} boundaries", file=file, limit=MAX_BOXES)
    if len(placed) > MAX_PLACES:
        raise TertibError("{file} holds more than {limit} elements", file=file, limit=MAX_PLACES)
    middles = [
        (key, left + width / 2, top + height / 2) for key, (left, top, width, height) in placed.items()
    ]
    return [
        Zone(
            name,
            tuple(key for key, x, y in middles if left <= x <= left + width and top <= y <= top + height),
            own,
        )
        for name, (left, top, width, height), own in boxes
    ]
