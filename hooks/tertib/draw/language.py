"""A spec in the reader's language: text given in both becomes the one that is read."""

from __future__ import annotations

from functools import cache
from typing import TypeVar, get_args, get_type_hints

import msgspec

from tertib.words import Text, said, written_in

from .labels import FOREIGN

Spec = TypeVar("Spec", bound=msgspec.Struct)


def in_language(spec: Spec, language: str, *, marked: bool = False) -> Spec:
    """
    The same spec, every text a plain string; with those that are in another language `marked`, which labels understand
    (labels.py).
    """
    worded = _worded(type(spec))
    changed: dict[str, object] = {}
    for name in spec.__struct_fields__:
        value = getattr(spec, name)
        if name in worded and isinstance(value, str | Text):
            own = said(value, language).replace(FOREIGN, "")
            changed[name] = f"{FOREIGN}{own}" if marked and written_in(value, language) else own
        else:
            changed[name] = _read(value, language, marked)
    return msgspec.structs.replace(spec, **changed)


def _read(value: object, language: str, marked: bool) -> object:
    match value:
        case msgspec.Struct():
            return in_language(value, language, marked=marked)
        case dict():
            return {key: _read(each, language, marked) for key, each in value.items()}
        case tuple():
            return tuple(_read(each, language, marked) for each in value)
        case _:
            return value


@cache
def _worded(kind: type[msgspec.Struct]) -> frozenset[str]:
    """The keys under which readers find words."""
    return frozenset(name for name, hint in get_type_hints(kind).items() if Text in get_args(hint))
