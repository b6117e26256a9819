"""Markdown and YAML text → data and the place of every key and value. The only home of yaml."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from ..diagnostics import Fault, Place
from .characters import forbidden, is_plain
from .headings import Heading, headings
from .links import Link, links
from .tree import Data, Step, data, libyaml_version, mark_at, tree

MAX_BYTES = 4_000_000
OPENING = re.compile(r"---[ \t]*$", re.MULTILINE)
# Begun with the line end before it, so that the search goes from one to the next.
CLOSING = re.compile(r"\n---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """One read file: its data, its Markdown body if it has one, and where everything stands."""

    file: str
    data: Data
    front: str
    front_line: int = 1
    body: str = ""
    body_line: int = 1

    def place(self, *path: Step) -> Place:
        """The place of a value, or of its nearest ancestor where it is absent."""
        return self._find(path, of_key=False)

    def key_place(self, *path: Step) -> Place:
        """The place of the key that holds a value, or of the nearest ancestor where it is absent."""
        return self._find(path, of_key=True)

    def line_place(self, line: int, column: int = 1) -> Place:
        """A place in the file by a line counted from 1 in the body."""
        return Place(self.file, self.body_line + line - 1, column)

    @property
    def links(self) -> tuple[Link, ...]:
        """The links and images of the body, outside code."""
        return links(self.body)

    def lines(self) -> list[str]:
        """The file's lines as read, for showing them under a finding."""
        return [*[""] * (self.front_line - 1), *self.front.split("\n")]

    def _find(self, path: tuple[Step, ...], *, of_key: bool) -> Place:
        mark = mark_at(self.front, path, of_key=of_key)
        if mark is None:
            return Place(self.file, max(1, self.front_line - 1))
        return Place(self.file, self.front_line + mark.line, mark.column + 1)


def read(root: Path, file: str) -> Source | list[Fault]:
    """A file of the register, by its path from the root, as a Source; or the faults for which it cannot be read."""
    path = f"{root}/{file}"
    try:
        status = os.lstat(path)
        if S_ISLNK(status.st_mode):
            # Only a link can lead out, since load follows no linked folder.
            if not Path(os.path.realpath(path)).is_relative_to(root.resolve()):
                return [Fault("outside", Place(file))]
            status = os.stat(path)
        # A pipe or a device would be read for ever.
        if not S_ISREG(status.st_mode):
            return [Fault("unreadable", Place(file))]
        if status.st_size > MAX_BYTES:
            return [Fault("too-large", Place(file), {"limit": f"{MAX_BYTES:,}"})]
        with open(path, "rb", buffering=0) as opened:
            raw = opened.read()
    except FileNotFoundError:
        return [Fault("missing-file", Place(file))]
    except OSError:
        return [Fault("unreadable", Place(file))]
    return parse(raw, file, markdown=file.endswith(".md"))


def parse(raw: bytes, file: str, *, markdown: bool) -> Source | list[Fault]:
    """The bytes of a file as a Source, or the faults for which they cannot be read."""
    try:
        text = raw.decode("utf-8-sig")
        broken = raw.find(b"\0")
    except UnicodeDecodeError as error:
        broken = error.start
    if broken >= 0:
        line, before = raw.count(b"\n", 0, broken) + 1, raw.rfind(b"\n", 0, broken) + 1
        return [Fault("not-utf8", Place(file, line, broken - before + 1))]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not is_plain(raw) and (faults := list(forbidden(text, file))):
        return faults
    if not markdown:
        return _with_data(file, text)
    opening = OPENING.match(text)
    if not opening:
        return [Fault("no-front-matter", Place(file))]
    closing = CLOSING.search(text, opening.end())
    if not closing:
        return [Fault("unclosed", Place(file))]
    front, body = text[opening.end() + 1 : closing.start() + 1], text[closing.end() + 1 :]
    return _with_data(file, front, 2, body, front.count("\n") + 3)


def _with_data(
    file: str, front: str, front_line: int = 1, body: str = "", body_line: int = 1
) -> Source | list[Fault]:
    found, faults = data(front, file, front_line)
    return faults or Source(file, found, front, front_line, body, body_line)


__all__ = [
    "MAX_BYTES",
    "Data",
    "Heading",
    "Link",
    "Source",
    "Step",
    "headings",
    "libyaml_version",
    "links",
    "parse",
    "read",
    "tree",
]
