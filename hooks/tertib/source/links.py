"""The links and images of a Markdown body, outside code: where they lead and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from .headings import COMMENT, FENCE

# Each pattern stops at what opens the next, so that ten thousand brackets cost no more than ten thousand letters.
INLINE = re.compile(r"\]\([ \t]*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))")
DEFINITION = re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
ATTRIBUTE = re.compile(
    r"""\b(?:href|src)[ \t]*=[ \t]*(?:"([^"<>\n]*)"|'([^'<>\n]*)'|([^\s"'<>]+))""", re.IGNORECASE
)
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
WEB = frozenset({"http", "https", "mailto"})
TAG = re.compile(r"<[A-Za-z][^<>]*>?")
TICKS = re.compile(r"`+")


@dataclass(frozen=True, slots=True)
class Link:
    """A target as the author wrote it; line and column count from 1 in the body."""

    target: str
    line: int
    column: int

    def path_from(self, file: str) -> str | None:
        """The path from the register's root that is meant in a file; None for the web, for a heading and for what is forbidden."""
        target = self._decoded
        if SCHEME.match(target) or target.startswith("/"):
            return None
        target = re.split("[#?]", target, maxsplit=1)[0]
        parts = file.split("/")[:-1]
        for part in target.split("/") if target else ():
            if part == "..":
                parts = parts[:-1]
            elif part not in {"", "."}:
                parts.append(part)
            if not parts:
                return None
        return "/".join(parts) if target else None

    def forbidden(self, file: str) -> bool:
        """Whether a target leaves projects/, or has a scheme that no reader should follow."""
        target = self._decoded
        if scheme := SCHEME.match(target):
            return scheme[1].lower() not in WEB
        return target.startswith("/") or (target[:1] not in {"", "#", "?"} and self.path_from(file) is None)

    @property
    def _decoded(self) -> str:
        """The target as a browser would read it: entities and percent signs decoded, controls dropped."""
        return re.sub(r"[\x00-\x1f]", "", unquote(unescape(self.target))).strip().replace("\\", "/")


@lru_cache(maxsize=64)
def links(body: str) -> tuple[Link, ...]:
    """All links and images of a body in reading order."""
    if "[" not in body and "<" not in body:
        return ()
    text = _without_code(body)
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    found = []
    for start, target in sorted(_targets(text)):
        line = bisect_right(starts, start)
        found.append(Link(target, line, start - starts[line - 1] + 1))
    return tuple(found)


def _targets(text: str) -> Iterator[tuple[int, str]]:
    for pattern in (INLINE, DEFINITION):
        yield from _groups(pattern.finditer(text))
    for tag in TAG.finditer(text):
        yield from _groups(ATTRIBUTE.finditer(text, tag.start(), tag.end()))


def _groups(matches: Iterable[re.Match[str]]) -> Iterator[tuple[int, str]]:
    return ((found.start(found.lastindex), found[found.lastindex]) for found in matches if found.lastindex)


def _without_code(body: str) -> str:
    """The same text with code and comments blanked, so that places stay."""
    text = COMMENT.sub(lambda found: _blank(found[0]), body)
    fence = ""
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        opened = FENCE.match(line)
        closes = bool(fence and opened and opened[1].startswith(fence) and not line.strip().strip(fence[0]))
        if fence or opened:
            paragraphs += [[_blank(line)], []]
        elif line.strip():
            paragraphs[-1].append(line)
        else:
            paragraphs += [[line], []]
        fence = "" if closes else fence or (opened[1] if opened else "")
    return "\n".join(_without_spans("\n".join(lines)) for lines in paragraphs if lines)


def _without_spans(paragraph: str) -> str:
    """A paragraph with its code spans blanked: from a run of ticks to the next run of the same length."""
    if "`" not in paragraph:
        return paragraph
    runs = [(found.start(), found.end()) for found in TICKS.finditer(paragraph)]
    nearest: dict[int, int] = {}
    after: list[int | None] = []
    for number in range(len(runs) - 1, -1, -1):
        length = runs[number][1] - runs[number][0]
        after.append(nearest.get(length))
        nearest[length] = number
    after.reverse()
    kept, at, number = [], 0, 0
    while number < len(runs):
        closing = after[number]
        if closing is None:
            number += 1
            continue
        end = runs[closing][1]
        kept += [paragraph[at : runs[number][0]], _blank(paragraph[runs[number][0] : end])]
        at, number = end, closing + 1
    return "".join([*kept, paragraph[at:]])


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
