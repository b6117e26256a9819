"""
Markdown and YAML text → data and the place of every key and value. The only home of yaml.

YAML is read as YAML 1.2 core: dates, `no`, `0123`, `12:30` stay the text the author wrote. What would make a
reader guess or grow (anchors, aliases, tags, merge keys, duplicate keys, deep nesting) is a located Fault.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from ..diagnostics import Fault, Place
from .guard import guard
from .headings import Heading, headings
from .links import Link, links

Data: TypeAlias = Any  # what YAML holds: None, bool, int, float, str, list, dict; typed again in model
Step: TypeAlias = str | int

MAX_BYTES = 4_000_000
SAFE_INTEGER = 2**53 - 1
FENCE = re.compile(r"^---[ \t]*$")

# JSON's own limits on text: C0 but tab and newline, C1, surrogates, non-characters; what reorders or hides text;
# and the line and paragraph separators, at which libyaml counts a line that no editor shows.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
BIDIRECTIONAL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


STR, NULL, BOOL, INT, FLOAT = (
    f"tag:yaml.org,2002:{name}" for name in ("str", "null", "bool", "int", "float")
)
PLAIN = {"": NULL, "~": NULL, "null": NULL, "true": BOOL, "false": BOOL}
INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


class _Core(yaml.CSafeLoader):
    """libyaml's parser with the scalars of YAML 1.2 core."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of a node: only a plain scalar can be anything but text. PyYAML's own way costs a third of reading."""
        if kind is not yaml.ScalarNode:
            return "tag:yaml.org,2002:seq" if kind is yaml.SequenceNode else "tag:yaml.org,2002:map"
        if not implicit[0]:
            return STR
        if value[:1] in "-+0123456789" and NUMBER.fullmatch(value):
            return INT if INTEGER.fullmatch(value) else FLOAT
        return PLAIN.get(value, STR)

    def descend_resolver(self, *_: object) -> None:
        """Nothing: there are no resolvers by path."""

    ascend_resolver = descend_resolver


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
        node = tree(self.front)
        mark = node.start_mark if node else None
        for number, step in enumerate(path):
            if isinstance(node, yaml.MappingNode):
                found = next(((key, value) for key, value in node.value if key.value == step), None)
                if found is None:
                    break
                key, node = found
                last = number == len(path) - 1
                use_key = (last and of_key) or _is_below(key, node)
                mark = key.start_mark if use_key else node.start_mark
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                mark = node.start_mark
            else:
                break
        if mark is None:
            return Place(self.file, max(1, self.front_line - 1))
        return Place(self.file, self.front_line + mark.line, mark.column + 1)


def read(path: Path, root: Path) -> Source | list[Fault]:
    """A file of the register as a Source, or the faults for which it cannot be read."""
    file = path.relative_to(root).as_posix()
    if not _inside(path, root):
        return [Fault("outside", Place(file))]
    try:
        if path.stat().st_size > MAX_BYTES:
            return [Fault("too-large", Place(file), {"limit": f"{MAX_BYTES:,}"})]
        raw = path.read_bytes()
    except FileNotFoundError:
        return [Fault("missing-file", Place(file))]
    except OSError:
        return [Fault("unreadable", Place(file))]
    return parse(raw, file, markdown=path.suffix == ".md")


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
    if faults := list(_forbidden(text, file)):
        return faults
    if not markdown:
        return _with_data(Source(file, None, text))
    lines = text.split("\n")
    if not FENCE.match(lines[0]):
        return [Fault("no-front-matter", Place(file))]
    end = next((n for n, line in enumerate(lines[1:], 1) if FENCE.match(line)), None)
    if end is None:
        return [Fault("unclosed", Place(file))]
    front, body = "\n".join([*lines[1:end], ""]), "\n".join(lines[end + 1 :])
    return _with_data(Source(file, None, front, 2, body, end + 2))


def _with_data(source: Source) -> Source | list[Fault]:
    try:
        faults = list(guard(source.front, source.file, source.front_line))
        if faults:
            return faults
        node = tree(source.front)
        data = _data(node, source, faults) if node else {}
    except yaml.MarkedYAMLError as error:
        return [_syntax(error, source)]
    if faults:
        return faults
    return Source(source.file, data, source.front, source.front_line, source.body, source.body_line)


@lru_cache(maxsize=8)
def tree(front: str) -> yaml.Node | None:
    """The tree of nodes with their marks; composed again when a place is asked for, so that none is kept."""
    return yaml.compose(front, _Core)


def _data(node: yaml.Node, source: Source, faults: list[Fault]) -> Data:
    if isinstance(node, yaml.ScalarNode):
        # Most scalars are plain text: nothing more is asked of them.
        return node.value if node.tag is STR and node.style != '"' else _scalar(node, source, faults)
    if isinstance(node, yaml.SequenceNode):
        return [_data(each, source, faults) for each in node.value]
    found: dict[str, Data] = {}
    for key, value in node.value:
        name = key.value
        if key.tag is not STR:
            faults.append(Fault("key-not-text", _at(source, key)))
        elif name == "<<":
            faults.append(Fault("alias", _at(source, key), {"what": "<<"}))
        elif name in found:
            first = next(k for k, _ in node.value if k.value == name)
            words = {"key": name, "line": _at(source, first).line}
            faults.append(Fault("duplicate-key", _at(source, key), words))
        else:
            found[name] = _data(value, source, faults)
    return found


def _scalar(node: yaml.ScalarNode, source: Source, faults: list[Fault]) -> Data:
    tag, value = node.tag, node.value
    if tag == STR:
        if odd := FORBIDDEN.search(value):
            faults.append(_character(odd[0], _at(source, node)))
        return value
    if tag == NULL:
        return None
    if tag == BOOL:
        return value == "true"
    if tag == INT and len(value) < 18 and abs(int(value)) <= SAFE_INTEGER:
        return int(value)
    if tag == FLOAT and math.isfinite(float(value)):
        return float(value)
    faults.append(Fault("number", _at(source, node)))
    return 0


def _forbidden(text: str, file: str) -> Iterator[Fault]:
    """One fault for the first control, bidirectional or non-character of each line, ten at most."""
    for number, found in enumerate(FORBIDDEN.finditer(text)):
        if number == 10:
            return
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        yield _character(found[0], Place(file, line, column))


def _character(character: str, place: Place) -> Fault:
    kind = "bidirectional" if BIDIRECTIONAL.match(character) else "control"
    return Fault(kind, place, {"character": f"U+{ord(character):04X}"})


def _syntax(error: yaml.MarkedYAMLError, source: Source) -> Fault:
    mark = error.problem_mark or error.context_mark
    place = Place(
        source.file, source.front_line + (mark.line if mark else 0), (mark.column if mark else 0) + 1
    )
    if error.problem != "mapping values are not allowed in this context":
        return Fault("syntax", place)
    from .edit import quoted_line

    line = source.front.split("\n")[place.line - source.front_line]
    return Fault("unquoted-colon", place, edit=quoted_line(line, place))


def _at(source: Source, node: yaml.Node) -> Place:
    mark = node.start_mark
    return Place(source.file, source.front_line + mark.line, mark.column + 1) if mark else Place(source.file)


def _is_below(key: yaml.Node, value: yaml.Node) -> bool:
    """A block value that starts on a later line is better shown at its key."""
    return bool(value.start_mark and key.start_mark and value.start_mark.line > key.start_mark.line)


def libyaml_version() -> str:
    """The version of PyYAML where it was built with libyaml, else nothing."""
    return str(yaml.__version__) if yaml.__with_libyaml__ else ""


def _inside(path: Path, root: Path) -> bool:
    """Whether a file lies below the root; only a link can lead out, since load follows no linked folder."""
    return not path.is_symlink() or path.resolve().is_relative_to(root.resolve())


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
