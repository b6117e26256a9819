"""Where a file names what is declared elsewhere: the marks `x-refers` of its schema."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from . import contracts
from .contracts import Part
from .source import Data

Path: TypeAlias = tuple[str | int, ...]
Branches: TypeAlias = "dict[str, Branches]"

EACH = "*"


def spoken(path: Path) -> str:
    """A path as an author says it, items counted from 1: `approvals[1].date`."""
    text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def references(data: Data, schema: str, what: str) -> Iterator[tuple[Path, str]]:
    """Every name of a sort (`position`, `agency`, `platform`, …) in a file's data, with its path."""
    return _found(data, _branches(schema, what))


def values(data: Data, path: Path) -> Iterator[tuple[Path, str]]:
    """The texts that stand at a path, `*` for each item of a list, with the path of each."""
    return _found(data, _tree((path,)))


def texts(data: Data, paths: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """The texts that stand at any of these paths, written with dots: `approvals.*.date`."""
    return _found(data, _tree(paths))


@cache
def _tree(paths: tuple[str, ...] | tuple[Path, ...]) -> Branches:
    """Paths as a tree, so that what several share is walked once."""
    tree: Branches = {}
    for path in paths:
        at = tree
        for step in path.split(".") if isinstance(path, str) else path:
            at = at.setdefault(str(step), {})
    return tree


def _found(data: Data, branches: Branches) -> Iterator[tuple[Path, str]]:
    """The texts at the end of the branches, those in lists too."""
    found: list[tuple[Path, str]] = []
    _collect(data, branches, (), found)
    return iter(found)


def _collect(data: Data, branches: Branches, path: Path, found: list[tuple[Path, str]]) -> None:
    if isinstance(data, str):
        if not branches:
            found.append((path, data))
    elif isinstance(data, dict):
        for key, inner in branches.items():
            if key in data:
                _collect(data[key], inner, (*path, key), found)
    elif isinstance(data, list):
        inner = branches.get(EACH, branches)
        for at, each in enumerate(data):
            _collect(each, inner, (*path, at), found)


@cache
def _branches(schema: str, what: str) -> Branches:
    """The keys that lead to marks of a sort, as a tree: only these are looked at."""
    return _tree(tuple(path for path, sort in _marked(contracts.part(schema)) if sort == what))


def _marked(part: Part) -> Iterator[tuple[Path, str]]:
    if part.items:
        yield from (((EACH, *path), sort) for path, sort in _marked(part.items))
    elif refers := part.mark("x-refers"):
        yield (), refers
    for key, each in part.properties.items():
        yield from (((key, *path), sort) for path, sort in _marked(each))
