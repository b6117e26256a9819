"""Two readings of the same keys → what changed, in the words that readers know them by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..pages.fields import Field, Grid, Group, Listed, Value, Words
from .change import Change, Part, changed


def of_fields(
    part: Part, before: Iterable[Field], after: Iterable[Field], above: str = ""
) -> Iterator[Change]:
    """What changed in the fields of an entry, a record or an object; `above` is what they belong to."""
    old, new = ({each.key: each for each in fields} for fields in (before, after))
    for key in dict.fromkeys((*old, *new)):
        label = (new.get(key) or old[key]).label
        was, now = old.get(key), new.get(key)
        yield from _of_values(part, f"{above}{label}", was.value if was else None, now.value if now else None)


def text(value: Value) -> str:
    """A value in one line."""
    match value:
        case Words():
            return value.text
        case Listed():
            return ", ".join(map(text, value.items))
        case Group():
            return "; ".join(f"{each.label}: {text(each.value)}" for each in value.fields)
        case Grid():
            return "; ".join(map(_row, value.rows))


def _of_values(part: Part, what: str, old: Value | None, new: Value | None) -> Iterator[Change]:
    match old, new:
        case Listed(), Listed():
            yield from _of_items(part, what, map(text, old.items), map(text, new.items))
        case Group(), Group():
            yield from of_fields(part, old.fields, new.fields, f"{what}: ")
        case Grid(), Grid():
            yield from _of_grids(part, what, old, new)
        case _:
            was, now = text(old) if old else None, text(new) if new else None
            if was != now:
                yield changed(part, what, was, now)


def _of_items(part: Part, what: str, old: Iterable[str], new: Iterable[str]) -> Iterator[Change]:
    was, now = tuple(old), tuple(new)
    yield from (changed(part, what, each, None) for each in was if each not in now)
    yield from (changed(part, what, None, each) for each in now if each not in was)


def _of_grids(part: Part, what: str, old: Grid, new: Grid) -> Iterator[Change]:
    """Rows are known by their first cell, an identifier or a name; where two share it, by all they hold."""
    was, now = _known(old), _known(new)
    for name in dict.fromkeys((*was, *now)):
        left, right = was.get(name), now.get(name)
        if left is None or right is None:
            was_row, now_row = (_row(each.values()) if each else None for each in (left, right))
            yield changed(part, what, was_row, now_row)
            continue
        for column in dict.fromkeys((*left, *right)):
            yield from _of_values(part, f"{what}, {name}: {column}", left.get(column), right.get(column))


def _known(grid: Grid) -> dict[str, dict[str, Value]]:
    first = [text(row[0]) if row and row[0] else "" for row in grid.rows]
    found: dict[str, dict[str, Value]] = {}
    for name, row in zip(first, grid.rows, strict=True):
        cells = {column: cell for column, cell in zip(grid.columns, row, strict=True) if cell}
        found[name if name and first.count(name) == 1 else _row(row)] = cells
    return found


def _row(cells: Iterable[Value | None]) -> str:
    return " · ".join(text(each) for each in cells if each)
