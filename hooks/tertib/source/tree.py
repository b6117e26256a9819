"""
YAML text → data, and the mark of every key and value.

YAML is read as YAML 1.2 core: dates, `no`, `0123`, `12:30` stay the text the author wrote. What would make a
reader guess or grow (anchors, aliases, tags, merge keys, duplicate keys, deep nesting) is a located Fault.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Any, TypeAlias

import yaml

from ..diagnostics import Fault, Place
from .characters import FORBIDDEN, character_fault
from .guard import guard
from .quoting import quoted_line

Data: TypeAlias = Any  # what YAML holds: None, bool, int, float, str, list, dict; typed again in model
Step: TypeAlias = str | int

SAFE_INTEGER = 2**53 - 1

SCALAR = yaml.ScalarNode

STR, NULL, BOOL, INT, FLOAT = (
    f"tag:yaml.org,2002:{name}" for name in ("str", "null", "bool", "int", "float")
)
PLAIN = {"": NULL, "~": NULL, "null": NULL, "true": BOOL, "false": BOOL}
INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


class Core(yaml.CSafeLoader):
    """libyaml's parser with the scalars of YAML 1.2 core."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of a node: only a plain scalar can be anything but text. PyYAML's own way costs a third of reading."""
        if kind is SCALAR:
            if not implicit[0]:
                return STR
            # Signs and digits sort before the colon: most words are told without a look at the pattern.
            if value < ":" and NUMBER.fullmatch(value):
                return INT if INTEGER.fullmatch(value) else FLOAT
            return PLAIN.get(value, STR)
        return "tag:yaml.org,2002:seq" if kind is yaml.SequenceNode else "tag:yaml.org,2002:map"

    def descend_resolver(self, _node: object, _index: object) -> None:
        """Nothing: there are no resolvers by path."""

    def ascend_resolver(self) -> None:
        """Nothing."""


@lru_cache(maxsize=8)
def tree(text: str) -> yaml.Node | None:
    """The tree of nodes with their marks; composed again when places are asked for, since most never are."""
    return yaml.compose(text, Core)


def data(text: str, file: str, first_line: int) -> tuple[Data, list[Fault]]:
    """What YAML text holds, and the faults for which it cannot be used."""
    walk = _Walk(file, first_line, [])
    try:
        walk.faults.extend(guard(text, file, first_line))
        if walk.faults:
            return None, walk.faults
        node = yaml.compose(text, Core)
        return (walk.data(node) if node else {}), walk.faults
    except yaml.MarkedYAMLError as error:
        return None, [_syntax(error, text, file, first_line)]


def mark_at(text: str, path: tuple[Step, ...], *, of_key: bool) -> yaml.Mark | None:
    """Where the value at a path begins, or its key, or its nearest ancestor where it is absent."""
    node = tree(text)
    mark = node.start_mark if node else None
    for number, step in enumerate(path):
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == step), None)
            if found is None:
                break
            key, node = found
            last = number == len(path) - 1
            mark = key.start_mark if (last and of_key) or _is_below(key, node) else node.start_mark
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
        else:
            break
    return mark


def libyaml_version() -> str:
    """The version of PyYAML where it was built with libyaml, else nothing."""
    return str(yaml.__version__) if yaml.__with_libyaml__ else ""


@dataclass(frozen=True, slots=True)
class _Walk:
    """From nodes to data; what may not be there is added to the faults."""

    file: str
    first_line: int
    faults: list[Fault]

    def data(self, node: yaml.Node) -> Data:
        if isinstance(node, SCALAR):
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.data(each) for each in node.value]
        found: dict[str, Data] = {}
        for key, value in node.value:
            name = key.value
            if key.tag is not STR:
                self._fault("key-not-text", key)
            elif name == "<<":
                self._fault("alias", key, what="<<")
            elif name in found:
                first = next(k for k, _ in node.value if k.value == name)
                self._fault("duplicate-key", key, key=name, line=self._at(first).line)
            else:
                # Most values are plain text: nothing more is asked of them.
                found[intern(name)] = (
                    value.value if value.tag is STR and value.style != '"' else self.data(value)
                )
        return found

    def _scalar(self, node: yaml.ScalarNode) -> Data:
        tag, value = node.tag, node.value
        if tag == STR:
            # What stands in the file as it is was looked through before; only quotes hold escapes.
            if node.style == '"' and (odd := FORBIDDEN.search(value)):
                self.faults.append(character_fault(odd[0], self._at(node)))
            return value
        if tag == NULL:
            return None
        if tag == BOOL:
            return value == "true"
        if tag == INT and len(value) < 18 and abs(int(value)) <= SAFE_INTEGER:
            return int(value)
        if tag == FLOAT and math.isfinite(float(value)):
            return float(value)
        self._fault("number", node)
        return 0

    def _fault(self, kind: str, node: yaml.Node, **words: object) -> None:
        self.faults.append(Fault(kind, self._at(node), words))

    def _at(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(self.file, self.first_line + mark.line, mark.column + 1) if mark else Place(self.file)


def _syntax(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Fault:
    mark = error.problem_mark or error.context_mark
    place = Place(file, first_line + (mark.line if mark else 0), (mark.column if mark else 0) + 1)
    if error.problem != "mapping values are not allowed in this context":
        return Fault("syntax", place)
    return Fault("unquoted-colon", place, edit=quoted_line(text.split("\n")[place.line - first_line], place))


def _is_below(key: yaml.Node, value: yaml.Node) -> bool:
    """A block value that starts on a later line is better shown at its key."""
    return bool(value.start_mark and key.start_mark and value.start_mark.line > key.start_mark.line)
