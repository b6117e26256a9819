"""Characters that no file of a register may hold, and the faults that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Fault, Place

# JSON's own limits on text: C0 but tab and newline, C1, surrogates, non-characters; what reorders or hides text;
# and the line and paragraph separators, at which libyaml counts a line that no editor shows.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
# The same of ASCII, in bytes as they are read: carriage returns are line ends by then.
CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
BIDIRECTIONAL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def is_plain(raw: bytes) -> bool:
    """Whether bytes hold ASCII only and no control: most files, told without looking at every letter."""
    return raw.isascii() and len(raw.translate(None, CONTROLS)) == len(raw)


def forbidden(text: str, file: str) -> Iterator[Fault]:
    """One fault for the first control, bidirectional or non-character of each line, ten at most."""
    for number, found in enumerate(FORBIDDEN.finditer(text)):
        if number == 10:
            return
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        yield character_fault(found[0], Place(file, line, column))


def character_fault(character: str, place: Place) -> Fault:
    kind = "bidirectional" if BIDIRECTIONAL.match(character) else "control"
    return Fault(kind, place, {"character": f"U+{ord(character):04X}"})
