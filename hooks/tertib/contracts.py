"""
Contracts of the tool: JSON Schemas and reference data, read from the checkout when it is there, else from the wheel.

A schema has no address of its own: its name is its path under schemas/ (`records/needs.schema.json`), and
references between schemas are relative to it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
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


def resolved(part: Schema, name: str) -> tuple[Schema, str]:
    """A subschema with its `$ref` followed, and the name of the schema it then stands in; own keys win."""
    while "$ref" in part:
        target, name = _target(part["$ref"], name)
        part = {**target, **{key: value for key, value in part.items() if key != "$ref"}}
    return part, name


def properties(part: Schema, name: str) -> dict[str, tuple[Schema, str]]:
    """All keys an object of this subschema may have, in reading order: those of `$ref` and `allOf` first."""
    found: dict[str, tuple[Schema, str]] = {}
    if "$ref" in part:
        found |= properties(*_target(part["$ref"], name))
    for each in part.get("allOf", ()):
        found |= properties(each, name)
    for key, value in part.get("properties", {}).items():
        found[key] = resolved(value, name)
    return found


@cache
def record_properties(kind: str) -> Mapping[str, tuple[Schema, str]]:
    """The keys of a kind of record; those common to all come first."""
    name = f"records/{kind}"
    return {**properties(schema("record"), "record"), **properties(schema(name), name)}


@cache
def negative_outcomes(kind: str) -> Mapping[str, frozenset[str]]:
    """The values of a kind's outcome that mean the step is not done (`x-outcome`)."""
    return {
        key: frozenset(part["x-outcome"]["negative"])
        for key, (part, _) in record_properties(kind).items()
        if "x-outcome" in part
    }


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
