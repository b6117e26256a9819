"""Foreign text as a spec may hold it: without what the reader refuses, no longer than a schema allows."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import count

from ..source.characters import FORBIDDEN

SPACE = re.compile(r"\s+")
LABEL, HEADING, TEXT, NAME = 150, 150, 2000, 128
SLUG = re.compile(r"[a-z][a-z0-9-]{0,63}")
NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def line(text: str, longest: int = LABEL) -> str:
    """One line of text."""
    return cut(SPACE.sub(" ", FORBIDDEN.sub(" ", text)).strip(), longest)


def paragraph(text: str) -> str:
    """Text whose line ends stay."""
    kept = FORBIDDEN.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return cut("\n".join(SPACE.sub(" ", each).strip() for each in kept.split("\n")).strip(), TEXT)


def cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def slug(text: str, fallback: str) -> str:
    """A kebab-case identifier that can be read: `Web Browser (external)` is `web-browser-external`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = NOT_IN_SLUG.sub("-", plain).strip("-")
    if made and not made[0].isalpha():
        made = f"{fallback}-{made}"
    return made[:60].rstrip("-") or fallback


class Slugs:
    """Identifiers that differ from each other: the second of a name gets the next free number."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._next: dict[str, int] = {}

    def of(self, text: str, fallback: str, own: str = "") -> str:
        """An identifier made from a text, or the one a thing already has."""
        made = first = own if SLUG.fullmatch(own) else slug(text, fallback)
        while made in self._used:
            number = self._next.get(first, 2)
            made, self._next[first] = f"{first}-{number}", number + 1
        self._used.add(made)
        return made


def numbers(prefix: str) -> Iterator[str]:
    """Numbers of processes, or of stores with their D: 1, 2 and so on; a schema allows three digits, so 1.0 follows 999."""
    for number in count(1):
        thousands, rest = divmod(number, 1000)
        yield f"{prefix}{thousands}.{rest}" if thousands else f"{prefix}{rest}"
