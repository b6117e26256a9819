"""The typed views and the schemas say the same: no key that only one knows, no value that passes one and breaks the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec.inspect as types
import pytest

from tertib import contracts
from tertib.contracts import Part, part_of
from tertib.model import Baseline, Deployment, Dfd, Entry, Erd, Facts, Settings, Waiver
from tertib.sop import Sop

VIEWS = {
    "project": Entry,
    "register": Settings,
    "sop": Sop,
    "dfd": Dfd,
    "erd": Erd,
    "deployment": Deployment,
    "record": Facts,
    "waivers": tuple[Waiver, ...],
    "baseline": Baseline,
}
JSON = {
    "string": (types.StrType, types.DateType),
    "object": (types.StructType, types.DictType),
    "array": (types.VarTupleType, types.TupleType),
    "integer": (types.IntType, types.FloatType),
    "number": (types.FloatType,),
    "boolean": (types.BoolType,),
    "null": (types.NoneType,),
}


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_agrees_with_its_schema(name: str) -> None:
    assert sorted(_differences(types.type_info(VIEWS[name]), contracts.part(name), name, set())) == []


def _differences(view: types.Type, part: Part, at: str, seen: set[Any]) -> Iterator[str]:
    options = view.types if isinstance(view, types.UnionType) else (view,)
    yield from _types(options, part.raw, at)
    for option in options:
        match option:
            case types.StructType() if part.properties and (option.cls, at.count(".") > 8) not in seen:
                seen.add((option.cls, at.count(".") > 8))
                yield from _keys(option, part, at, seen)
            case types.DictType() if isinstance(part.raw.get("additionalProperties"), dict):
                value = part_of(part.raw["additionalProperties"], part.home)
                yield from _differences(option.value_type, value, f"{at}.*", seen)
            case types.VarTupleType() if part.items:
                yield from _differences(option.item_type, part.items, f"{at}[]", seen)


def _keys(view: types.StructType, part: Part, at: str, seen: set[Any]) -> Iterator[str]:
    known = part.properties
    fields = {field.encode_name: field for field in view.fields}
    yield from (f"{at}.{key} is only in the schema" for key in known.keys() - fields.keys())
    yield from (f"{at}.{key} is only in the view" for key in fields.keys() - known.keys())
    for key in known.keys() & fields.keys():
        if fields[key].required and key not in part.required:
            yield f"{at}.{key} may be absent"
        yield from _differences(fields[key].type, known[key], f"{at}.{key}", seen)


def _types(options: tuple[types.Type, ...], part: Any, at: str) -> Iterator[str]:
    """What the schema lets pass and the view could not hold."""
    allowed = part.get("type", ())
    for name in (allowed,) if isinstance(allowed, str) else allowed:
        if not isinstance(options[0], types.AnyType) and not any(
            isinstance(each, JSON[name]) for each in options
        ):
            yield f"{at} may be {name}"
    if any(isinstance(each, types.DateType) for each in options) and part.get("format") != "date":
        yield f"{at} is a date in the view only"
