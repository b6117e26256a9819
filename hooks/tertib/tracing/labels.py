"""What readers see for an identifier of a record (formats §9), in the middle of a sentence."""

from __future__ import annotations

from functools import cache

from .. import contracts
from ..words import Text


@cache
def label(kind: str, key: str, value: str) -> Text:
    """The label of a value under a key of a kind of record; `executions.result` is a key of each execution."""
    part = contracts.part(f"records/{kind}")
    for name in key.split("."):
        part = (part.items or part).properties[name]
    return Text(id=part.labelled(value, "id").lower(), en=part.labelled(value, "en").lower())
