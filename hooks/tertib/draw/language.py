"""A spec in the reader's language: text given in both becomes the one that is read."""

from __future__ import annotations

from typing import TypeVar

import msgspec

Spec = TypeVar("Spec", bound=msgspec.Struct)


def in_language(spec: Spec, language: str) -> Spec:
    """The same spec, every text a plain string."""
    return msgspec.convert(_read(msgspec.to_builtins(spec), language), type(spec))


def _read(value: object, language: str) -> object:
    match value:
        case dict() if value.keys() == {"id", "en"} and isinstance(value["en"], str):
            return value[language]
        case dict():
            return {key: _read(each, language) for key, each in value.items()}
        case list() | tuple():
            return [_read(each, language) for each in value]
        case _:
            return value
