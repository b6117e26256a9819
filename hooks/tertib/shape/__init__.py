"""
Source × JSON Schema → faults. The only home of jsonschema and jsonschema-rs.

jsonschema-rs says valid or not in microseconds; for an invalid document jsonschema, the reference, explains. Where it
has no explanation, the fault is built from the other engine's error, so an invalid record never passes in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from .. import contracts
from ..diagnostics import Fault
from ..source import Source
from .explain import KINDS, faults_of, unexplained

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

__all__ = ["KINDS", "check_shape", "is_date", "reference"]


def check_shape(source: Source, name: str) -> list[Fault]:
    """One fault for each way a source departs from a schema; none when it is valid."""
    if _fast(name).is_valid(source.data):
        return []
    faults = [fault for error in _errors(source.data, name) for fault in faults_of(error, source, name)]
    if not faults:
        faults = [unexplained(error, source) for error in _fast(name).iter_errors(source.data)]
    return sorted(_once(faults), key=lambda fault: (fault.place, fault.kind))


def _once(faults: Iterable[Fault]) -> list[Fault]:
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
    # Without `$schema`: at each of them the engine would go back to its own class, and to its own `pattern`.
    known = [
        (address, DRAFT202012.create_resource({key: schema[key] for key in schema if key != "$schema"}))
        for address, schema in contracts.all_schemas()
    ]
    exact: type[Validator] = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
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
    return not isinstance(text, str) or (len(text) == 10 and _is_day(text))


@lru_cache(maxsize=4096)
def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return text[4] == text[7] == "-"


def _errors(data: Any, name: str) -> Iterator[ValidationError]:
    """The errors of the reference engine, those of a choice (`anyOf`) replaced by the branch that fits best."""
    from jsonschema.exceptions import best_match

    for error in reference(name).iter_errors(data):
        if error.validator in {"anyOf", "oneOf"} and error.context:
            yield best_match(error.context) or error
        else:
            yield error
