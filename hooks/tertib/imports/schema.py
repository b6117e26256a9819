"""What a database holds, however it was read: the common ground of imports and drift."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

Names = tuple[str, ...]
Named = TypeVar("Named", "Column", "Table")


@dataclass(slots=True)
class Column:
    name: str
    type: str = ""
    nullable: bool = True
    unique: bool = False
    default: str | None = None
    comment: str = ""


@dataclass(slots=True)
class ForeignKey:
    """From a table's columns to those of `target`; without target columns its primary key is meant."""

    columns: Names
    target: str
    target_columns: Names = ()
    name: str = ""
    line: int = 1
    enforced: bool = True


@dataclass(slots=True)
class Table:
    """A table while it is read, and afterwards."""

    name: str
    line: int = 1
    columns: list[Column] = field(default_factory=list)
    primary: Names = ()
    unique: list[Names] = field(default_factory=list)
    indexes: list[Names] = field(default_factory=list)
    foreign: list[ForeignKey] = field(default_factory=list)
    comment: str = ""

    def column(self, name: str) -> Column | None:
        """A column by its name; capitals alone make no difference unless they have to."""
        return closest(self.columns, name)

    def spelled(self, names: Iterable[str]) -> Names:
        """Names as the table spells them."""
        return tuple(found.name if (found := self.column(name)) else name for name in names)


@dataclass(slots=True)
class Schema:
    tables: list[Table] = field(default_factory=list)

    def table(self, name: str) -> Table | None:
        return closest(self.tables, name)


def closest(things: list[Named], name: str) -> Named | None:
    """The thing of this name, else the only one that differs in capitals."""
    alike = [thing for thing in things if thing.name.casefold() == name.casefold()]
    return next((thing for thing in alike if thing.name == name), alike[0] if len(alike) == 1 else None)
