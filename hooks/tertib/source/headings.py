"""The headings of a Markdown body, as formats §3 counts them: ATX `##`, outside fences and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and the text below it, down to the next heading of the same or a higher level."""

    text: str
    level: int
    line: int
    content: str


def headings(body: str) -> tuple[Heading, ...]:
    """All headings of a body; lines are counted from 1 in the body."""
    lines = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), body).split("\n")
    starts = list(_starts(lines))
    found = []
    for number, (line, level, text) in enumerate(starts):
        end = next((at for at, deep, _ in starts[number + 1 :] if deep <= level), len(lines))
        found.append(Heading(text, level, line + 1, "\n".join(lines[line + 1 : end]).strip()))
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
