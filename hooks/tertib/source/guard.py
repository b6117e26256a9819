"""What YAML may not hold, found before a tree is built: depth, number of nodes, anchors, aliases, tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from ..diagnostics import Fault, Place

MAX_DEPTH = 60
MAX_NODES = 300_000
LARGE = 400_000
DEEP_BLOCK = re.compile(rf"^[ \-?]{{{MAX_DEPTH}}}", re.MULTILINE)


def guard(text: str, file: str, first_line: int) -> Iterator[Fault]:
    """One fault for what would make a reader grow or guess. Plain small text is let through at once."""
    if not _suspicious(text):
        return
    depth = nodes = 0
    anchor: Place | None = None
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        mark = event.start_mark
        place = Place(file, first_line + mark.line, mark.column + 1) if mark else Place(file)
        match event:
            case yaml.AliasEvent():
                yield Fault("alias", place, {"what": "*"})
                return
            case yaml.CollectionStartEvent():
                depth += 1
            case yaml.CollectionEndEvent():
                depth -= 1
        if isinstance(event, yaml.NodeEvent):
            nodes += 1
            anchor = anchor or (place if event.anchor is not None else None)
            if getattr(event, "tag", None) is not None:
                yield Fault("tag", place)
                return
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            yield Fault("too-deep" if depth > MAX_DEPTH else "too-many", place)
            return
    if anchor:
        yield Fault("alias", anchor, {"what": "&"})


def _suspicious(text: str) -> bool:
    brackets = text.count("[") + text.count("{")
    return bool(
        "&" in text
        or "*" in text
        or "!" in text
        or len(text) > LARGE
        or DEEP_BLOCK.search(text)
        or (brackets > MAX_DEPTH and _bracket_depth(text) > MAX_DEPTH)
    )


def _bracket_depth(text: str) -> int:
    """The deepest nesting of brackets, those in texts counted too: never less than the true one."""
    depth = deepest = 0
    for found in re.finditer(r"[\[\]{}]", text):
        depth += 1 if found[0] in "[{" else -1
        depth = max(depth, 0)
        deepest = max(deepest, depth)
    return deepest
