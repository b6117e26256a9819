"""
Source × JSON Schema → faults. The only home of jsonschema and jsonschema-rs.

jsonschema-rs says valid or not in microseconds; for an invalid document jsonschema, the reference, explains. Where it
has no explanation, the fault is built from the other engine's error, so an invalid record never passes in silence.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from . import contracts
from .diagnostics import Fault
from .source import Source

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

# The keyword of JSON Schema that failed → the kind of fault, which is a rule of SHP.
KINDS = {
    "required": "missing-key",
    "type": "wrong-type",
    "enum": "not-listed",
    "const": "not-listed",
    "pattern": "malformed",
    "format": "malformed",
    "propertyNames": "malformed",
    "minItems": "out-of-range",
    "maxItems": "out-of-range",
    "minLength": "out-of-range",
    "maxLength": "out-of-range",
    "minimum": "out-of-range",
    "maximum": "out-of-range",
    "exclusiveMinimum": "out-of-range",
    "minProperties": "out-of-range",
    "uniqueItems": "repeated",
}


def check_shape(source: Source, name: str) -> list[Fault]:
    """One fault for each way a source departs from a schema; none when it is valid."""
    if _fast(name).is_valid(source.data):
        return []
    faults = [fault for error in _errors(source.data, name) for fault in _faults(error, source, name)]
    if not faults:
        faults = [_other_engine(error, source) for error in _fast(name).iter_errors(source.data)]
    return sorted(set_of(faults), key=lambda fault: (fault.place, fault.kind))


def set_of(faults: Iterable[Fault]) -> list[Fault]:
    """The faults without repetitions: two branches of a schema may say the same of one place."""
    return list({(fault.kind, fault.place, str(fault.words)): fault for fault in faults}.values())


@cache
def _fast(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        {"$ref": f"{contracts.BASE}{name}.schema.json"},
        registry=_fast_registry(),
        validate_formats=True,
        formats={"date": is_date},
    )


@cache
def _fast_registry() -> jsonschema_rs.Registry:
    return jsonschema_rs.Registry(list(contracts.all_schemas()), draft=jsonschema_rs.Draft202012)


@cache
def reference(name: str) -> Validator:
    """The reference engine's validator of a schema, for explaining and for comparing."""
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    checker = FormatChecker(formats=())
    checker.checks("date")(is_date)
    known = [(address, DRAFT202012.create_resource(schema)) for address, schema in contracts.all_schemas()]
    return Draft202012Validator(
        {"$ref": f"{contracts.BASE}{name}.schema.json"},
        registry=Registry().with_resources(known),
        format_checker=checker,
    )


def is_date(text: object) -> bool:
    """Whether a text is a day of the calendar, as YYYY-MM-DD; what is not text is none of this check's business."""
    if not isinstance(text, str):
        return True
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10


def _errors(data: Any, name: str) -> Iterator[ValidationError]:
    """The errors of the reference engine, those of a choice (`anyOf`) replaced by the branch that fits best."""
    from jsonschema.exceptions import best_match

    for error in reference(name).iter_errors(data):
        if error.validator in {"anyOf", "oneOf"} and error.context:
            yield best_match(error.context) or error
        else:
            yield error


def _faults(error: ValidationError, source: Source, name: str) -> Iterator[Fault]:
    path = tuple(error.absolute_path)
    keyword = str(error.validator)
    key = str(path[-1]) if path else ""
    if keyword in {"unevaluatedProperties", "additionalProperties"}:
        yield from _unknown_keys(error, source, name, path)
    elif keyword == "required":
        # One error names one key, and only in its text.
        missing = re.search(r"^'(.*?)' is a required property", error.message)
        words = {"key": missing[1] if missing else key, "of": key}
        yield Fault("missing-key", source.place(*path), words)
    else:
        kind = KINDS.get(keyword, "not-allowed")
        yield Fault(kind, source.place(*path), {"key": _spoken(path), **_words(error, keyword)})


def _words(error: ValidationError, keyword: str) -> dict[str, object]:
    """What the message of this keyword says beside the key; never the value itself, which may be a secret."""
    value: Any = error.schema.get(keyword) if isinstance(error.schema, dict) else None
    match keyword:
        case "type":
            wanted = value if isinstance(value, list) else [value]
            return {"wanted": tuple(wanted), "found": type_of(error.instance)}
        case "enum":
            close = difflib.get_close_matches(str(error.instance), [str(each) for each in value], n=1)
            return {"allowed": tuple(str(each) for each in value), "close": close[0] if close else ""}
        case "const":
            return {"allowed": (value,), "close": ""}
        case "pattern":
            return {"example": _example(error), "character": _first_odd(error.instance)}
        case "format":
            return {"example": "2026-06-30", "character": ""}
        case "uniqueItems":
            return {}
        case _:
            return {"limit": value if isinstance(value, (int, float)) else "", "bound": keyword}


def _unknown_keys(
    error: ValidationError, source: Source, name: str, path: tuple[Any, ...]
) -> Iterator[Fault]:
    known = _known(error, name)
    instance: dict[str, Any] = error.instance if isinstance(error.instance, dict) else {}
    for key in instance:
        if key in known:
            continue
        close = difflib.get_close_matches(key.strip().lower(), sorted(known), n=1)
        words = {"key": key, "close": close[0] if close else "", "allowed": tuple(sorted(known))}
        yield Fault("unknown-key", source.key_place(*path, key), words)


def _known(error: ValidationError, name: str) -> frozenset[str]:
    """The keys an object may have where it failed; at the top those of a record come from two schemas."""
    if not error.absolute_path:
        return frozenset(contracts.properties(contracts.schema(name), name))
    return frozenset(error.schema.get("properties", {})) if isinstance(error.schema, dict) else frozenset()


def _example(error: ValidationError) -> str:
    examples = error.schema.get("examples") if isinstance(error.schema, dict) else None
    return str(examples[0]) if examples else ""


def _first_odd(value: object) -> str:
    """The first character outside ASCII, which is what a homoglyph in an identifier is; empty when there is none."""
    odd = re.search(r"[^\x20-\x7e]", value) if isinstance(value, str) else None
    return f"U+{ord(odd[0]):04X}" if odd else ""


def _other_engine(error: Any, source: Source) -> Fault:
    path = tuple(error.instance_path)
    return Fault("not-allowed", source.place(*path), {"key": _spoken(path), "limit": "", "bound": ""})


def _spoken(path: tuple[Any, ...]) -> str:
    """A path as an author says it: `approvals[1].date`."""
    text = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def type_of(value: object) -> str:
    """The JSON type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"
