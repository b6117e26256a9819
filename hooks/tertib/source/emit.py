"""
Data → YAML as people write specs: what is flat stands on one line, keys stay in their order.

    attributes:
      - {name: id, type: bigint, key: primary}

What is written reads back equal. Text that the reader would refuse (controls, bidirectional marks) is no business of
this module: whoever brings foreign text cleans it first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from . import Data

WIDEST = 180
# Text that is the same with and without quotes, in a flow mapping too.
PLAIN = re.compile(r"[A-Za-z_À-ÖØ-öø-ÿ][\w À-ÿ.()/+*;'@=<>^$%&-]*")
RESERVED = re.compile(r"(?:null|true|false|yes|no|on|off|y|n|~)", re.IGNORECASE)


def spec_text(data: dict[str, Data]) -> str:
    """A spec's text; ends with a line end."""
    return "".join(f"{line}\n" for line in _mapping(data, "")) or "{}\n"


def _mapping(data: dict[str, Data], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{indent}{_scalar(key)}:", value, indent)


def _entry(head: str, value: Data, indent: str) -> Iterator[str]:
    """A key and its value: on the key's line where that is readable, else below it."""
    match value:
        case dict() if value and not (_is_flat(value) and _fits(head, value)):
            yield head
            yield from _mapping(value, f"{indent}  ")
        case list() if value and (_holds_mappings(value) or not _fits(head, value)):
            yield head
            for item in value:
                yield from _item(item, f"{indent}  ")
        case _:
            yield f"{head} {_flow(value)}"


def _item(item: Data, indent: str) -> Iterator[str]:
    if isinstance(item, dict) and item and not (_is_flat(item) and _fits(indent, item)):
        lines = list(_mapping(item, f"{indent}  "))
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield f"{indent}- {_flow(item)}"


def _holds_mappings(value: list[Data]) -> bool:
    return any(isinstance(each, dict) for each in value)


def _is_flat(value: dict[str, Data]) -> bool:
    """Whether nothing in it nests further than a list of texts or of their combinations."""
    return not any(
        (isinstance(each, dict) and not _is_text(each)) or (isinstance(each, list) and _holds_mappings(each))
        for each in value.values()
    )


def _is_text(value: dict[str, Data]) -> bool:
    """Text in both languages, or a length of time: small enough to stand within a line."""
    return value.keys() in ({"id", "en"}, {"value", "unit"})


def _fits(head: str, value: Data) -> bool:
    return len(head) + len(_flow(value)) <= WIDEST


def _flow(value: Data) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{_scalar(key)}: {_flow(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case _:
            return _scalar(value)


def _scalar(value: Data) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return value if _is_plain(value) else _quoted(value)
        case float():
            # YAML 1.2 reads a number as JSON does, where the exponent has digits around it.
            return json.dumps(value)
        case _:
            return str(value)


def _is_plain(text: str) -> bool:
    return bool(PLAIN.fullmatch(text)) and not text.endswith(" ") and not RESERVED.fullmatch(text)


def _quoted(text: str) -> str:
    """Double-quoted; JSON's escapes are YAML's, but a character above the basic plane needs none."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7F")
