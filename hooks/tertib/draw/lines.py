"""Text broken into lines that fit a width, so that nothing is clipped and nothing leaves its box."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tertib.diagnostics import UNPRINTABLE

from .widths import width

PIECE = re.compile(r"\S+?(?:[/–-](?=\S)|(?=\s|$))\s*")  # a word, or the part of one up to a slash or a dash


def lines(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """The lines of a text in so many points; a word that is wider than a line is broken where it must."""
    found: list[str] = []
    line = ""
    for piece in _pieces(clean(text), room, size, bold):
        if line and width((line + piece).rstrip(), size, bold=bold) > room:
            found.append(line.rstrip())
            line = ""
        line += piece
    return tuple(filter(None, (*found, line.rstrip())))


def longest_word(text: str, size: float, *, bold: bool = False) -> float:
    """The width below which a word would have to be broken."""
    return max(
        (width(each.rstrip(), size, bold=bold) for each in PIECE.findall(clean(text))),
        default=0.0,
    )


def clean(text: str) -> str:
    """One line without controls; bidirectional ones too, since they can make a label lie."""
    return UNPRINTABLE.sub("", " ".join(text.split())).strip()


def _pieces(text: str, room: float, size: float, bold: bool) -> Iterator[str]:
    for piece in PIECE.findall(text):
        while width(piece.rstrip(), size, bold=bold) > room and len(piece.rstrip()) > 1:
            at = next(
                (n for n in range(len(piece), 0, -1) if width(piece[:n], size, bold=bold) <= room),
                1,
            )
            yield piece[:at]
            piece = piece[at:]
        yield piece
