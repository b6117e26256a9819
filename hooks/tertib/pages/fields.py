"""
Structured values of a file as something to read: labels from the schema, values in the reader's language.

The schema is the allow-list: a key it does not know is not shown, and neither is one that it marks as never public.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .. import contracts
from ..contracts import Schema
from ..sop import Length
from . import dates

Keys: TypeAlias = Mapping[str, tuple[Schema, str]]

WEB = re.compile(r"https?://[^\s\"<>]+")
PROGRAM = {"commit", "tag", "sha256", "content"}


@dataclass(frozen=True, slots=True)
class Words:
    """A text; with an address it is a link. `id`: what it declares, to be linked to. `code`: words of a program; `whole`: never broken."""

    text: str
    href: str = ""
    id: str = ""
    code: bool = False
    whole: bool = False
    kind: str = "words"


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values of one key."""

    items: tuple[Value, ...]
    short: bool = False
    kind: str = "listed"


@dataclass(frozen=True, slots=True)
class Group:
    """The keys of an object."""

    fields: tuple[Field, ...]
    kind: str = "group"


@dataclass(frozen=True, slots=True)
class Grid:
    """A list of objects: the keys that any of them has, and a row for each."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]
    kind: str = "grid"


Value: TypeAlias = Words | Listed | Group | Grid


@dataclass(frozen=True, slots=True)
class Field:
    key: str
    label: str
    value: Value


Named = Callable[[str, str], Words | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """How values are read: the language, and `named`, which says what an identifier refers to."""

    language: str
    say: Callable[[str], str]
    named: Named = field(default=lambda sort, name: None)

    def fields(self, keys: Keys, data: Mapping[str, Any], leave: Iterable[str] = ()) -> tuple[Field, ...]:
        """The public keys that have a value, in the schema's order."""
        left = set(leave)
        found = []
        for key, (part, name) in keys.items():
            if key in left or not is_public(part):
                continue
            value = self.value(key, part, name, data.get(key))
            if value:
                found.append(Field(key, label(part, key, self.language), value))
        return tuple(found)

    def value(self, key: str, part: Schema, name: str, data: Any) -> Value | None:
        """A value as its schema says it is; None where there is nothing to show."""
        match data:
            case None:
                return None
            case str() | list() | dict() if not data:
                return None
            case bool():
                return Words(self.say("Yes") if data else self.say("No"))
            case str():
                return self._text(key, part, data)
            case int() | float():
                return Words(str(data) if key == "year" else dates.number(data, self.language))
            case list():
                return self._several(key, part, name, data)
            case dict():
                return self._object(part, name, data)
            case _:
                return Words(str(data))

    def _text(self, key: str, part: Schema, data: str) -> Words:
        if data in part.get("x-labels", {}):
            return Words(labelled(part, data, self.language))
        refers = part.get("x-refers") or ("step" if key == "step" else "")
        if refers and (known := self.named(refers, data)):
            return known
        if part.get("x-declares"):
            return Words(data, id=data, code=True)
        if part.get("format") == "date" or part.get("pattern", "").startswith("^(?:[0-9]{4}-[0-9]{2}"):
            return Words(dates.day(data, self.language), whole=True)
        if WEB.fullmatch(data):
            return Words(data, href=data)
        return Words(data, code=key in PROGRAM)

    def _several(self, key: str, part: Schema, name: str, data: list[Any]) -> Value | None:
        item, home = contracts.resolved(part.get("items", {}), name)
        item = {**{mark: part[mark] for mark in ("x-refers",) if mark in part}, **item}
        if not is_public(item):
            return None
        if any(isinstance(each, dict) for each in data) and not _is_text(item):
            return self._grid(item, home, [each for each in data if isinstance(each, dict)])
        values = [value for each in data if (value := self.value(key, item, home, each))]
        short = not _is_text(item) and all(
            isinstance(value, Words) and len(value.text) <= 40 for value in values
        )
        return Listed(tuple(values), short) if values else None

    def _object(self, part: Schema, name: str, data: dict[str, Any]) -> Value | None:
        if _is_text(part):
            return Words(str(data.get(self.language) or data.get("id") or ""))
        if set(data) == {"value", "unit"}:
            return Words(dates.length(Length(data["value"], data["unit"]), self.language, self.say))
        found = self.fields(contracts.properties(part, name), data)
        return Group(found) if found else None

    def _grid(self, item: Schema, name: str, data: list[dict[str, Any]]) -> Grid | None:
        rows = [
            {each.key: each for each in self.fields(contracts.properties(item, name), row)} for row in data
        ]
        keys = {key: each.label for row in rows for key, each in row.items()}
        order = [key for key in contracts.properties(item, name) if key in keys]
        if not order:
            return None
        cells = tuple(tuple(row[key].value if key in row else None for key in order) for row in rows)
        return Grid(tuple(keys[key] for key in order), cells)


def is_public(part: Schema) -> bool:
    """Whether a key may be published at all, whatever its record says."""
    return bool(part.get("x-publication", "public") == "public")


def label(part: Schema, key: str, language: str) -> str:
    title = part.get("title") if language == "id" else part.get("x-en", {}).get("title")
    return str(title or key)


def labelled(part: Schema, value: str, language: str) -> str:
    """What readers see for an identifier."""
    known = part.get("x-labels", {}).get(value, {})
    return str(known.get(language) or known.get("id") or value)


def term(schema: str, *path: str, value: str | None, language: str) -> str:
    """What readers see for an identifier at a key of a schema: `term("project", "status", value="planned", …)`."""
    if value is None:
        return ""
    keys = contracts.properties(contracts.schema(schema), schema)
    part: Schema = {}
    for step in path:
        part, name = keys.get(step, ({}, schema))
        if "items" in part:
            part, name = contracts.resolved(part["items"], name)
        keys = contracts.properties(part, name)
    return labelled(part, value, language)


def _is_text(part: Schema) -> bool:
    """Whether this is text in both languages."""
    return set(part.get("properties", {})) == {"id", "en"}
