"""Remarks at the lines they are about: formats that are read as a tree keep no places, names stand in the text all the same."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from html import escape

from ...diagnostics import Place
from ..remark import Remark

WORD = re.compile(r"\w+")


def located(remarks: Iterable[Remark], text: str) -> list[Remark]:
    """The remarks in the order of the file, each at the first line where the name it speaks of stands."""
    said = [*remarks]
    ways = {name: _ways(name) for each in said if (name := _sought(each))}
    words = _words(text, {word for found in ways.values() for way in found for word in WORD.findall(way)})
    first = {name: _first(found, text, words) for name, found in ways.items()}
    lines = _lines({at for at in first.values() if at is not None}, text)
    placed = []
    for each in said:
        at = first.get(_sought(each))
        placed.append(each if at is None else replace(each, place=Place(each.place.file, lines[at])))
    return sorted(placed, key=lambda each: each.place)


def _sought(remark: Remark) -> str:
    """The name to look for; none where the remark knows its line."""
    name = str(remark.words.get("name") or "…")
    return "" if remark.place.line > 1 or name == "…" else name


def _ways(name: str) -> Sequence[str]:
    """How a name is written in JSON, in XML and as it is."""
    return tuple(dict.fromkeys((name, json.dumps(name)[1:-1], escape(name))))


def _words(text: str, wanted: set[str]) -> Mapping[str, Sequence[int]]:
    """Where the wanted words stand: one pass, since a large model may leave out thousands of things."""
    found: dict[str, list[int]] = defaultdict(list)
    if wanted:
        for each in WORD.finditer(text):
            if each[0] in wanted:
                found[each[0]].append(each.start())
    return found


def _first(ways: Sequence[str], text: str, words: Mapping[str, Sequence[int]]) -> int | None:
    """Where one of the ways first stands as whole words."""
    return min((at for way in ways if (at := _whole(way, text, words)) is not None), default=None)


def _whole(way: str, text: str, words: Mapping[str, Sequence[int]]) -> int | None:
    """Where a text first stands with no word that goes on before or behind it; sought at the rarest of its words."""
    at_rarest = min(WORD.finditer(way), key=lambda each: len(words.get(each[0], ())), default=None)
    if at_rarest is None:
        starts = (each.start() for each in re.finditer(f"(?={re.escape(way)})", text))
    else:
        starts = (at - at_rarest.start() for at in words.get(at_rarest[0], ()))
    return next((at for at in starts if at >= 0 and _stands(way, at, text)), None)


def _stands(way: str, at: int, text: str) -> bool:
    before, behind = text[max(at - 1, 0) : at], text[at + len(way) : at + len(way) + 1]
    return text.startswith(way, at) and not WORD.match(before) and not WORD.match(behind)


def _lines(offsets: set[int], text: str) -> Mapping[int, int]:
    """The line of each offset, from 1."""
    lines, line, last = {}, 1, 0
    for at in sorted(offsets):
        line += text.count("\n", last, at)
        lines[at], last = line, at
    return lines
