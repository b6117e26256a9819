"""One declared thing of a record: a need, a requirement, a case, an execution, a defect; with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from ..diagnostics import Place
from ..model import Record

T = TypeVar("T")


class Item(NamedTuple):
    """An element of a list in a record, as written. Its place is looked up only when it is asked for."""

    record: Record
    path: tuple[str | int, ...]
    data: Mapping[str, Any]

    @property
    def id(self) -> str:
        return str(self.data["id"])

    def at(self, *path: str | int) -> Place:
        return self.record.at(*self.path, *path)


def items(records: Iterable[Record], key: str) -> Iterator[Item]:
    """The elements of a list that records hold under a key."""
    for record in records:
        for number, each in enumerate(record.content.get(key) or ()):
            yield Item(record, (key, number), each)


def said(text: object) -> str:
    """A text of a record; where it is given in both languages, the Indonesian one, which was approved."""
    return str(text["id"] if isinstance(text, dict) else text or "")


def normal(value: object) -> object:
    """A value for comparison: how a text is broken into lines says nothing."""
    match value:
        case str():
            return " ".join(value.split())
        case dict():
            return {key: normal(each) for key, each in value.items()}
        case _:
            return value


def by_id(found: Iterable[Item]) -> Mapping[str, Item]:
    """The first of each id: one that is declared twice is told by a rule."""
    by_id: dict[str, Item] = {}
    for each in found:
        by_id.setdefault(each.id, each)
    return by_id


def grouped(pairs: Iterable[tuple[str | None, T]]) -> Mapping[str, tuple[T, ...]]:
    by_name: dict[str, list[T]] = {}
    for name, each in pairs:
        if name is not None:
            by_name.setdefault(name, []).append(each)
    return {name: tuple(found) for name, found in by_name.items()}
