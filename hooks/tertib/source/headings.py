"""The headings of a Markdown body, as formats §3 counts them: ATX `##`, outside fences and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
SUB = re.compile(r"^ {0,3}#{1,6}[ \t].*$", re.MULTILINE)
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and the text below it, down to the next of the same or a higher level; `raw` holds comments too."""

    text: str
    level: int
    line: int
    content: str
    raw: str = ""

    @property
    def own(self) -> str:
        """The text below, comments and all, its sub-headings blanked."""
        return SUB.sub("", self.raw) if "#" in self.raw else self.raw


def plain(heading: str) -> str:
    """A heading as it is compared: capitals and spaces do not matter."""
    return " ".join(heading.split()).casefold()


@lru_cache(maxsize=32)
def headings(body: str) -> tuple[Heading, ...]:
    """All headings of a body; lines are counted from 1 in the body."""
    lines = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), body).split("\n")
    raw = body.split("\n")
    starts = list(_starts(lines))
    found = []
    for number, (line, level, text) in enumerate(starts):
        end = next((at for at, deep, _ in starts[number + 1 :] if deep <= level), len(lines))
        content, own = "\n".join(lines[line + 1 : end]), "\n".join(raw[line + 1 : end])
        found.append(Heading(text, level, line + 1, content.strip(), own))
    return tuple(found)


def _starts(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    fence = ""
    for number, line in enumerate(lines):
        if opened := FENCE.match(line):
            if not fence:
                fence = opened[1]
            elif opened[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
        elif not fence and (found := ATX.match(line)):
            yield number, len(found[1]), " ".join(found[2].split())
