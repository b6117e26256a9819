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
from .words import Text

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

# The bound that failed → what to say of the value.
BOUNDS = {
    "minItems": Text(id="harus berisi {0} butir atau lebih", en="must hold {0} entries or more"),
    "maxItems": Text(id="paling banyak berisi {0} butir", en="must hold {0} entries at most"),
    "minLength": Text(id="harus sepanjang {0} huruf atau lebih", en="must be {0} characters or longer"),
    "maxLength": Text(id="paling panjang {0} huruf", en="must be {0} characters at most"),
    "minimum": Text(id="harus {0} atau lebih", en="must be {0} or more"),
    "maximum": Text(id="harus {0} atau kurang", en="must be {0} or less"),
    "exclusiveMinimum": Text(id="harus lebih dari {0}", en="must be more than {0}"),
    "minProperties": Text(id="harus berisi {0} kunci atau lebih", en="must hold {0} keys or more"),
}
TYPES = {
    "string": Text(id="teks", en="text"),
    "integer": Text(id="bilangan bulat", en="a whole number"),
    "number": Text(id="bilangan", en="a number"),
    "boolean": Text(id="true atau false", en="true or false"),
    "array": Text(id="daftar", en="a list"),
    "object": Text(id="kunci dengan nilai", en="keys with values"),
    "null": Text(id="kosong (null)", en="empty (null)"),
}
THE_FILE = Text(id="isi berkas", en="the content of the file")


def check_shape(source: Source, name: str) -> list[Fault]:
    """One fault for each way a source departs from a schema; none when it is valid."""
    if _fast(name).is_valid(source.data):
        return []
    faults = [fault for error in _errors(source.data, name) for fault in _faults(error, source, name)]
    if not faults:
        faults = [_other_engine(error, source) for error in _fast(name).iter_errors(source.data)]
    return sorted(set_of(faults), key=lambda fault: (fault.place, fault.kind))


def set_of(faults: Iterable[Fault]) -> list[Fault]:
    """The faults without repetitions: two keywords may say the same of one place, then what says more is kept."""
    by_length = sorted(faults, key=lambda fault: len(str(fault.words)))
    return list({(fault.kind, fault.place, fault.words.get("key")): fault for fault in by_length}.values())


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
    from jsonschema.validators import extend
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    checker = FormatChecker(formats=())
    checker.checks("date")(is_date)
    known = [(address, DRAFT202012.create_resource(schema)) for address, schema in contracts.all_schemas()]
    exact: type[Validator] = extend(Draft202012Validator, {"pattern": _pattern})
    return exact(
        {"$ref": f"{contracts.BASE}{name}.schema.json"},
        registry=Registry().with_resources(known),
        format_checker=checker,
    )


def _pattern(_: Validator, pattern: str, instance: object, __: object) -> Iterator[ValidationError]:
    """The keyword, with `$` as the end of the text: Python's own would let one more line end pass."""
    from jsonschema.exceptions import ValidationError

    if isinstance(instance, str) and not re.search(f"{pattern.removesuffix('$')}\\Z", instance):
        yield ValidationError("is not written so")


def is_date(text: object) -> bool:
    """Whether a text is a day of the calendar, as YYYY-MM-DD; what is not text is none of this check's business."""
    if not isinstance(text, str):
        return True
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10 and text[4] == text[7] == "-"


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
    if keyword in {"unevaluatedProperties", "additionalProperties"}:
        yield from _unknown_keys(error, source, name, path)
    elif keyword in {"required", "dependentRequired"}:
        # One error names one key, and only in its text.
        missing = re.search(r"^'(.*?)' is a ", error.message)
        of = _both(" di {0}", " in {0}", _spoken(path))
        words = {"key": missing[1] if missing else "", "of": of}
        yield Fault("missing-key", source.place(*path), words)
    else:
        kind = KINDS.get(keyword, "not-allowed")
        yield Fault(kind, source.place(*path), {"key": _spoken(path) or THE_FILE, **_words(error, keyword)})


def _words(error: ValidationError, keyword: str) -> dict[str, object]:
    """What the message of this keyword says beside the key; never the value itself, which may be a secret."""
    value: Any = error.schema.get(keyword) if isinstance(error.schema, dict) else None
    match keyword:
        case "type":
            wanted = value if isinstance(value, list) else [value]
            return {"wanted": _either(wanted), "found": TYPES[type_of(error.instance)]}
        case "enum":
            allowed = [str(each) for each in value]
            return {"allowed": tuple(allowed), "close": _close(error.instance, allowed)}
        case "const":
            return {"allowed": (str(value),), "close": ""}
        case "pattern":
            return {"example": _example(error), "character": _first_odd(error.instance)}
        case "format":
            return {"example": _both(", misalnya {0}", ", for example {0}", "2026-06-30"), "character": ""}
        case _ if keyword in BOUNDS:
            return {"bound": _both(BOUNDS[keyword].id, BOUNDS[keyword].en, str(value))}
        case _:
            return {}


def _unknown_keys(
    error: ValidationError, source: Source, name: str, path: tuple[Any, ...]
) -> Iterator[Fault]:
    known = _known(error, name)
    instance: dict[str, Any] = error.instance if isinstance(error.instance, dict) else {}
    for key in instance:
        if key in known:
            continue
        words = {"key": key, "close": _close(key, sorted(known)), "allowed": tuple(sorted(known))}
        yield Fault("unknown-key", source.key_place(*path, key), words)


def _known(error: ValidationError, name: str) -> frozenset[str]:
    """The keys an object may have where it failed; at the top those of a record come from two schemas."""
    if not error.absolute_path:
        return frozenset(contracts.properties(contracts.schema(name), name))
    return frozenset(error.schema.get("properties", {})) if isinstance(error.schema, dict) else frozenset()


def _close(written: object, known: list[str]) -> Text | str:
    """What the author may have meant; empty where nothing is near."""
    close = difflib.get_close_matches(str(written).strip().lower()[:80], known, n=1)
    return _both("; maksudnya {0}?", "; did you mean {0}?", close[0] if close else "")


def _example(error: ValidationError) -> Text | str:
    examples = error.schema.get("examples") if isinstance(error.schema, dict) else None
    return _both(", misalnya {0}", ", for example {0}", str(examples[0]) if examples else "")


def _first_odd(value: object) -> Text | str:
    """The first character outside ASCII, which is what a homoglyph in an identifier is; empty when there is none."""
    odd = re.search(r"[^\x20-\x7e]", value) if isinstance(value, str) else None
    character = f"U+{ord(odd[0]):04X}" if odd else ""
    return _both("; {0} bukan huruf ASCII", "; {0} is not an ASCII character", character)


def _either(types: list[str]) -> Text:
    found = [TYPES[each] for each in types]
    return Text(id=" atau ".join(each.id for each in found), en=" or ".join(each.en for each in found))


def _both(indonesian: str, english: str, word: str) -> Text | str:
    """The word in a phrase of each language; nothing where there is no word."""
    return Text(id=indonesian.format(word), en=english.format(word)) if word else ""


def _other_engine(error: Any, source: Source) -> Fault:
    path = tuple(error.instance_path)
    return Fault("not-allowed", source.place(*path), {"key": _spoken(path) or THE_FILE})


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
