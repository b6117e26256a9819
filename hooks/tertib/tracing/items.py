"""One declared thing of a record: a need, a requirement, a case, an execution, a defect; with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..diagnostics import Place
from ..model import Record


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
