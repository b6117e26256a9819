"""Data that passed its shape → its typed view."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from ..source import Data

T = TypeVar("T", bound=msgspec.Struct)


def typed(data: Data, kind: type[T]) -> T:
    return msgspec.convert(data, kind)
