"""
Structured values of a file as something to read: labels from the schema, values in the reader's language.

The schema is the allow-list: a key it does not know is not shown, and neither is one that it marks as never public.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeAlias

from .. import contracts
from ..contracts import Part
from ..sop import Length
from ..words import written_in
from . import dates

Keys: TypeAlias = Mapping[str, Part]

WEB = re.compile(r"https?://[^\s\"<>]+")
PROGRAM = {"commit", "tag", "sha256", "content"}
RESULTS = {"pass", "fail", "deferred"}
YEARS = {"year", "year_built"}
DATED = "^(?:[0-9]{4}-"


@dataclass(frozen=True, slots=True)
class Words:
    """
    A text; with an address it is a link. `id`: what it declares, to be linked to. `code`: words of a program; `whole`: never
    broken; `lang`: its language where that is not the page's; `result`: of a test, which is told by a sign too.
    """

    text: str
    href: str = ""
    id: str = ""
    code: bool = False
    whole: bool = False
    lang: str = ""
    result: str = ""
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
        found = (
            (key, part, self.value(key, part, data[key]))
            for key, part in keys.items()
            if key in data and key not in left and part.public
        )
        return tuple(
            Field(key, part.title(self.language) or key, value) for key, part, value in found if value
        )

    def value(self, key: str, part: Part, data: Any) -> Value | None:
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
                return Words(str(data) if key in YEARS else dates.number(data, self.language))
            case list():
                return self._several(key, part, data)
            case dict():
                return self._object(part, data)
            case _:
                return Words(str(data))

    def _text(self, key: str, part: Part, data: str) -> Words:
        if data in part.raw.get("x-labels", {}):
            return Words(part.labelled(data, self.language), result=data if data in RESULTS else "")
        refers = part.mark("x-refers") or part.mark("x-may-refer") or ("step" if key == "step" else "")
        if refers and (known := self.named(refers, data)):
            return known
        if part.mark("x-declares"):
            return Words(data, id=data, code=True)
        if part.mark("format") == "date" or part.mark("pattern").startswith(DATED):
            return Words(dates.day(data, self.language), whole=True)
        if WEB.fullmatch(data):
            return Words(data, href=data)
        return Words(data, code=key in PROGRAM, lang=written_in(data, self.language) if part.is_text else "")

    def _several(self, key: str, part: Part, data: list[Any]) -> Value | None:
        item = part.items
        if item is None or not item.public:
            return None
        if not item.is_text and any(isinstance(each, dict) for each in data):
            return self._grid(item, [each for each in data if isinstance(each, dict)])
        values = [value for each in data if (value := self.value(key, item, each))]
        short = not item.is_text and all(
            isinstance(value, Words) and len(value.text) <= 40 for value in values
        )
        return Listed(tuple(values), short) if values else None

    def _object(self, part: Part, data: dict[str, Any]) -> Value | None:
        if part.is_text:
            return Words(str(data.get(self.language) or data.get("id") or ""))
        if set(data) == {"value", "unit"}:
            return Words(dates.length(Length(data["value"], data["unit"]), self.language, self.say))
        found = self.fields(part.properties, data)
        return Group(found) if found else None

    def _grid(self, item: Part, data: list[dict[str, Any]]) -> Grid | None:
        rows = [{each.key: each for each in self.fields(item.properties, row)} for row in data]
        labels = {key: each.label for row in rows for key, each in row.items()}
        order = [key for key in item.properties if key in labels]
        if not order:
            return None
        cells = tuple(tuple(row[key].value if key in row else None for key in order) for row in rows)
        return Grid(tuple(labels[key] for key in order), cells)


def term(schema: str, *path: str, value: str | None, language: str) -> str:
    """What readers see for an identifier at a key of a schema: `term("project", "status", value="planned", …)`."""
    return _part_at(schema, path).labelled(value, language) if value is not None else ""


@cache
def _part_at(schema: str, path: tuple[str, ...]) -> Part:
    part = contracts.part(schema)
    for step in path:
        part = part.properties[step]
        part = part.items or part
    return part
