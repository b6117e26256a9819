"""Where a file names what is declared elsewhere: the marks `x-refers` of its schema."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from . import contracts
from .contracts import Part
from .source import Data

Path: TypeAlias = tuple[str | int, ...]
EACH = "*"


def references(data: Data, schema: str, what: str) -> Iterator[tuple[Path, str]]:
    """Every name of a sort (`position`, `agency`, `platform`, …) in a file's data, with its path."""
    paths = (path for path, sort in _marks(schema) if sort == what)
    yield from dict.fromkeys(found for path in paths for found in values(data, path))


def values(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    """The texts that stand at a path, `*` for each item of a list, with the path of each."""
    match path, data:
        case (), str():
            yield (), data
        case (), list():
            yield from values(data, (EACH,))
        case (("*", *rest), list()):
            yield from (
                ((at, *way), text) for at, each in enumerate(data) for way, text in values(each, tuple(rest))
            )
        case ((str() as key, *rest), dict()) if key in data:
            yield from (((key, *way), text) for way, text in values(data[key], tuple(rest)))


@cache
def _marks(schema: str) -> tuple[tuple[Path, str], ...]:
    return tuple(_marked(contracts.part(schema)))


def _marked(part: Part) -> Iterator[tuple[Path, str]]:
    if refers := part.mark("x-refers"):
        yield (), refers
    for key, each in part.properties.items():
        yield from (((key, *path), sort) for path, sort in _marked(each))
    if part.items:
        yield from (((EACH, *path), sort) for path, sort in _marked(part.items))
