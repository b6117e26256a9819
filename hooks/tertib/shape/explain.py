"""What the engines' errors mean to an author: which kind of fault, where, and with what words in both languages."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .. import contracts
from ..diagnostics import Edit, Fault
from ..references import spoken
from ..source import Source
from ..source.edit import as_text, correction
from ..words import Text

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

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
# How near a word must be for `--fix` to put it there; what a message asks ("did you mean …?") may be farther.
SURE = 0.8
THE_FILE = Text(id="isi berkas", en="the content of the file")


def faults_of(error: ValidationError, source: Source, name: str) -> Iterator[Fault]:
    """What an error of the reference engine says of a source: one fault, or one for each key that is not known."""
    path = tuple(error.absolute_path)
    keyword = str(error.validator)
    if keyword in {"unevaluatedProperties", "additionalProperties"}:
        yield from _unknown_keys(error, source, name, path)
    elif keyword in {"required", "dependentRequired"}:
        # One error names one key, and only in its text.
        missing = re.search(r"^'(.*?)' is a ", error.message)
        of = _both(" di {0}", " in {0}", spoken(path))
        words = {"key": missing[1] if missing else "", "of": of}
        yield Fault("missing-key", source.place(*path), words)
    else:
        kind = KINDS.get(keyword, "not-allowed")
        words = {"key": spoken(path) or THE_FILE, **_words(error, keyword)}
        yield Fault(kind, source.place(*path), words, _edit(error, source, keyword))


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


def _edit(error: ValidationError, source: Source, keyword: str) -> Edit | None:
    """The correction that can only be meant: the one identifier that is near, or a number where a text should stand."""
    path = tuple(error.absolute_path)
    value: Any = error.schema.get(keyword) if isinstance(error.schema, dict) else None
    if keyword == "enum" and isinstance(error.instance, str):
        meant = _surely(error.instance, [str(each) for each in value])
        return correction(source, path, meant) if meant else None
    if keyword == "type" and value == "string" and isinstance(error.instance, bool | int | float):
        edit = as_text(source, path)
        return edit if edit and _fits(edit.old, error) else None
    return None


def _fits(text: str, error: ValidationError) -> bool:
    """Whether a text would be right where a number stood."""
    from jsonschema import Draft202012Validator

    return isinstance(error.schema, dict) and Draft202012Validator(error.schema).is_valid(text)


def _surely(written: str, known: list[str]) -> str:
    """The one known word that is near enough; empty where none or several are."""
    close = difflib.get_close_matches(written.strip().lower()[:80], known, n=2, cutoff=SURE)
    return close[0] if len(close) == 1 else ""


def _unknown_keys(
    error: ValidationError, source: Source, name: str, path: tuple[Any, ...]
) -> Iterator[Fault]:
    known = _known(error, name)
    instance: dict[str, Any] = error.instance if isinstance(error.instance, dict) else {}
    for key in instance:
        if key in known:
            continue
        words = {"key": key, "close": _close(key, sorted(known)), "allowed": tuple(sorted(known))}
        meant = _surely(key, sorted(known - instance.keys()))
        edit = correction(source, (*path, key), meant, of_key=True) if meant else None
        yield Fault("unknown-key", source.key_place(*path, key), words, edit)


def _known(error: ValidationError, name: str) -> frozenset[str]:
    """The keys an object may have where it failed; at the top those of a record come from two schemas."""
    if not error.absolute_path:
        return frozenset(contracts.part(name).properties)
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


def unexplained(error: Any, source: Source) -> Fault:
    """The fault of an error that only the other engine sees."""
    path = tuple(error.instance_path)
    return Fault("not-allowed", source.place(*path), {"key": spoken(path) or THE_FILE})


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
