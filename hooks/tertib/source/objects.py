"""What a place belongs to: the nearest ids around it, which stay when lines move and keys change their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import yaml

from ..diagnostics import Place
from . import Source, tree
from .headings import headings

T = TypeVar("T")

# What names an item of a list: its own id, else what it is about.
NAMING = (
    "id",
    "name",
    "case",
    "defect",
    "requirement",
    "need",
    "position",
    "step",
    "system",
    "store",
    "group",
)
ENDS = ("from", "to")
OTHERS = ("type", "number", "file", "url", "date")


@dataclass(frozen=True, slots=True)
class Object:
    """The ids around a place, the outermost first; of a body the heading above."""

    path: tuple[str, ...] = ()

    def __str__(self) -> str:
        return ".".join(self.path)

    def goes_by(self, name: str) -> bool:
        """Whether the object or one that holds it has this id; `entity.attribute` names an attribute."""
        return name in self.path or any(
            f"{outer}.{inner}" == name for outer, inner in zip(self.path, self.path[1:], strict=False)
        )


def object_at(source: Source, place: Place) -> Object:
    """What a place in a file belongs to."""
    if source.body and place.line >= source.body_line:
        above = (each for each in headings(source.body) if each.line <= place.line - source.body_line + 1)
        return Object(tuple(f"## {each.text}" for each in list(above)[-1:]))
    node = tree(source.front)
    return (
        Object(tuple(_around(node, (place.line - source.front_line, place.column - 1)))) if node else Object()
    )


def ids(source: Source) -> Iterator[str]:
    """Every id that a file declares or names; attributes as `entity.attribute` too."""
    node = tree(source.front)
    yield from _ids(node, "", top=True) if node else ()


def _ids(node: yaml.Node, holder: str, *, top: bool = False) -> Iterator[str]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            names = _names(item)
            yield from (*names, *(f"{holder}.{name}" for name in names))
            yield from _ids(item, names[0] if names else "")
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(value, yaml.MappingNode) and not top:
                yield key.value
            yield from _ids(value, holder)


def _around(node: yaml.Node, at: tuple[int, int], *, top: bool = True) -> Iterator[str]:
    """The names on the way down to a spot. A spot at the start of an item means the item, whichever key is its first."""
    if isinstance(node, yaml.SequenceNode):
        item = _last(((each, each) for each in node.value), at)
        if item is not None:
            yield from _names(item)
            if _start(item) < at:
                yield from _around(item, at, top=False)
    elif isinstance(node, yaml.MappingNode):
        pair = _last((((key, value), key) for key, value in node.value), at)
        if pair is not None:
            key, value = pair
            # Keys of the file itself are no objects; those of a mapping of things (data, groups) are.
            if isinstance(value, yaml.MappingNode) and not top:
                yield key.value
            if _start(value) <= at:
                yield from _around(value, at, top=False)


def _names(item: yaml.Node) -> list[str]:
    """What an item of a list goes by; an item that names nothing goes by what it says first of itself."""
    if isinstance(item, yaml.ScalarNode):
        return [item.value]
    if not isinstance(item, yaml.MappingNode):
        return []
    said = {key.value: value.value for key, value in item.value if isinstance(value, yaml.ScalarNode)}
    for key in NAMING:
        if key in said:
            return [said[key]]
    ends = [said[key] for key in ENDS if key in said]
    return ends or [said[key] for key in OTHERS if key in said][:1]


def _last(things: Iterable[tuple[T, yaml.Node]], at: tuple[int, int]) -> T | None:
    """The last of things whose node starts at a spot or before it."""
    return next((thing for thing, node in reversed(list(things)) if _start(node) <= at), None)


def _start(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line, node.start_mark.column
