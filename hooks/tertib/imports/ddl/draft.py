"""The schema while its script is read: tables by name, and what names mean where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..schema import ForeignKey, Names, Table
from .dialects import Dialect
from .lexer import Token

Name = tuple[str, str]  # schema ("" is the usual one), table


@dataclass(slots=True)
class Child:
    """A partition or an heir: what of its parent it repeats once all is read; an heir has no keys of its parent."""

    table: Name
    parent: Name
    keys: bool = True


@dataclass(slots=True)
class Draft:
    dialect: Dialect
    tables: dict[Name, Table] = field(default_factory=dict)
    spelling: dict[Name, Name] = field(default_factory=dict)  # key → as written
    current: str = ""  # the schema that a bare name means
    children: list[Child] = field(default_factory=list)
    unenforced: set[Name] = field(default_factory=set)  # tables whose engine keeps no foreign keys
    constraints: dict[tuple[Name, str], str] = field(default_factory=dict)
    indexed: dict[str, Names] = field(default_factory=dict)  # the columns of an index, by its name
    wider: set[str] = field(default_factory=set)  # schemas whose search path goes on to the usual one
    lines: list[int] = field(default_factory=list)

    def line(self, at: int) -> int:
        """The line of a position in the text, from 1."""
        return bisect_right(self.lines, at)

    def folded(self, token: Token) -> str:
        """A name as the database keeps it."""
        plain = token.kind == "word" and self.dialect.folds
        return token.text.lower() if plain else token.text

    def name(self, tokens: Sequence[Token]) -> Name:
        """A table's name with its schema; the usual schema is not named."""
        own = self.folded(tokens[-1])
        schema = self.folded(tokens[-2]) if len(tokens) > 1 else self.current
        return ("" if schema.lower() in self.dialect.default_schemas else schema, own)

    def key(self, name: Name) -> Name:
        """A name for comparing: capitals count in PostgreSQL alone."""
        return name if self.dialect.folds else (name[0].casefold(), name[1].casefold())

    def keep(self, name: Name) -> str:
        """A name as a text that `named` gives back."""
        return "\0".join(name)

    def find(self, name: Name) -> Name | None:
        """The key of a table: as named, else in the usual schema, else the only one of that name."""
        if (key := self.key(name)) in self.tables:
            return key
        if name[0] and not self.dialect.alone and name[0] not in self.wider:
            return None
        if (key := self.key(("", name[1]))) in self.tables:
            return key
        same = [key for key in self.tables if key[1] == self.key(name)[1] and not (name[0] and key[0])]
        return same[0] if len(same) == 1 else None

    def table(self, name: Name) -> Table | None:
        key = self.find(name)
        return self.tables[key] if key else None

    def add(self, name: Name, table: Table) -> None:
        self.tables[self.key(name)] = table
        self.spelling[self.key(name)] = name

    def drop(self, name: Name) -> None:
        key = self.find(name)
        if key:
            del self.tables[key]

    def leading_to(self, key: Name) -> Iterator[ForeignKey]:
        """The foreign keys, read so far, whose parent is this table."""
        for table in self.tables.values():
            for foreign in table.foreign:
                schema, _dot, own = foreign.target.partition("\0")
                if self.find((schema, own)) == key:
                    yield foreign

    def rename(self, old: Name, new: Name) -> None:
        """A table under its new name; the keys that lead to it follow."""
        key = self.find(old)
        if key is None:
            return
        for foreign in [*self.leading_to(key)]:
            foreign.target = self.keep(new)
        table = self.tables.pop(key)
        table.name = new[1]
        self.add(new, table)
