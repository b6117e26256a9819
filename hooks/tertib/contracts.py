"""
Contracts of the tool: JSON Schemas and reference data, read from the checkout when it is there, else from the wheel.

A schema has no address of its own: its name is its path under schemas/ (`records/needs.schema.json`), and
references between schemas are relative to it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

# A scheme that urllib can join: with one of our own the reference engine would not find relative references.
BASE = "file:///tertib/"


@cache
def folder() -> Path:
    """Where the contracts lie: `schemas/` of the checkout, or beside the installed package."""
    here = Path(__file__).resolve().parent
    checkout = here.parents[1] / "schemas"
    return checkout if (checkout / "record.schema.json").is_file() else here / "schemas"


@cache
def schema(name: str) -> Schema:
    """A schema by its path under schemas/, without the ending: `record`, `records/needs`, `reference/legal`."""
    read: Schema = json.loads((folder() / f"{name}.schema.json").read_text(encoding="utf-8"))
    return read


@cache
def names() -> tuple[str, ...]:
    """The names of all schemas."""
    found = folder().rglob("*.schema.json")
    return tuple(sorted(f.relative_to(folder()).as_posix().removesuffix(".schema.json") for f in found))


@cache
def kinds() -> tuple[str, ...]:
    """The kinds of records."""
    return tuple(name.removeprefix("records/") for name in names() if name.startswith("records/"))


def all_schemas() -> Iterator[tuple[str, Schema]]:
    """Every schema with its address, for the registry of an engine."""
    return ((f"{BASE}{name}.schema.json", schema(name)) for name in names())


@dataclass(frozen=True, eq=False)
class Part:
    """A subschema where it stands, `$ref` followed: what may be written there, and what readers are told of it."""

    raw: Schema
    home: str

    @cached_property
    def properties(self) -> Mapping[str, Part]:
        """The keys an object may have here, in reading order: those of `$ref` and `allOf` first."""
        found: dict[str, Part] = {}
        for part, home in _bases(self.raw, self.home):
            found |= {key: part_of(value, home) for key, value in part.get("properties", {}).items()}
        return found

    @cached_property
    def items(self) -> Part | None:
        """What each item of a list is; what a list refers to, each of its items does."""
        written = self.raw.get("items")
        if not isinstance(written, dict):
            return None
        refers = {key: self.raw[key] for key in ("x-refers",) if key in self.raw}
        return part_of({**written, **refers}, self.home)

    @cached_property
    def required(self) -> frozenset[str]:
        """The keys that an object always has here."""
        return frozenset(key for part, _ in _bases(self.raw, self.home) for key in part.get("required", ()))

    @cached_property
    def owed(self) -> frozenset[str]:
        """The keys that a record owes here once it is no draft."""
        return frozenset(self.raw.get("then", {}).get("required", ()))

    @property
    def public(self) -> bool:
        """Whether a value may be published at all, whatever its record says (`x-publication`)."""
        return bool(self.raw.get("x-publication", "public") == "public")

    @property
    def is_text(self) -> bool:
        """Whether this is text in both languages."""
        return set(self.raw.get("properties", ())) == {"id", "en"}

    def mark(self, name: str) -> str:
        """A mark of ours, such as `x-refers`; empty where there is none."""
        return str(self.raw.get(name, ""))

    def title(self, language: str) -> str:
        return self._words("title", language)

    def description(self, language: str) -> str:
        return self._words("description", language)

    def labelled(self, value: str, language: str) -> str:
        """What readers see for an identifier (formats §9); itself where it has no label."""
        known = self.raw.get("x-labels", {}).get(value, {})
        return str(known.get(language) or known.get("id") or value)

    def _words(self, key: str, language: str) -> str:
        words = self.raw if language == "id" else self.raw.get("x-en", self.raw)
        return str(words.get(key, ""))


@cache
def part(name: str) -> Part:
    """A whole schema as a part; a kind of record holds the common keys first."""
    return Part(schema(name), name)


def part_of(written: Schema, home: str) -> Part:
    """A subschema of the schema `home`, with its `$ref` followed; its own keys win."""
    own = {key: value for key, value in written.items() if key != "$ref"}
    while "$ref" in written:
        written, home = _target(written["$ref"], home)
        own = {**{key: value for key, value in written.items() if key != "$ref"}, **own}
    return Part(own, home)


def _bases(written: Schema, home: str) -> Iterator[tuple[Schema, str]]:
    """What a schema is made of: its `$ref`, its `allOf`, itself."""
    if "$ref" in written:
        yield from _bases(*_target(written["$ref"], home))
    for each in written.get("allOf", ()):
        yield from _bases(each, home)
    yield written, home


@cache
def negative_outcomes(kind: str) -> Mapping[str, frozenset[str]]:
    """The values of a kind's outcome that mean the step is not done (`x-outcome`)."""
    return {
        key: frozenset(each.raw["x-outcome"]["negative"])
        for key, each in part(f"records/{kind}").properties.items()
        if "x-outcome" in each.raw
    }


@cache
def _target(reference: str, name: str) -> tuple[Schema, str]:
    """The subschema that a `$ref` names, and the name of the schema it stands in."""
    address, _, pointer = reference.partition("#")
    if address:
        name = _joined(name, address)
    target: Any = schema(name)
    for step in pointer.strip("/").split("/") if pointer.strip("/") else ():
        target = target[step]
    return target, name


def _joined(name: str, address: str) -> str:
    at = Path("/", f"{name}.schema.json").parent / address
    parts: list[str] = []
    for part in at.as_posix().split("/"):
        if part == "..":
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts).removesuffix(".schema.json")
