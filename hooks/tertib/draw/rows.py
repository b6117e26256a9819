"""The table of an entity: its head in the group's colour, a row an attribute, and how many are not shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tertib.model.erd import Attribute, Entity

from .labels import MARK, bold, cell, escaped, font, row
from .palette import MONO, colour

Rows = Mapping[str, tuple[Attribute, ...]]  # by entity: the attributes that are drawn
SIZE = 10  # equal in all cells of a row, or their text stands at different heights


def head(entity: Entity, group: str, role: str) -> Iterator[str]:
    """The name as in the database; below it, smaller, the name for people and the group."""
    lines = font(bold(escaped(entity.name)), "on-group", 12)
    below = " · ".join(escaped(str(each)) for each in (entity.label, group) if each)
    if below:
        # The larger blank keeps the lines apart; blanks are dropped from the SVG.
        lines += f'<BR ALIGN="LEFT"/>{font(below, "on-group", 9)}{font(bold(" "), "on-group", 13)}<BR ALIGN="LEFT"/>'
    yield row(cell(lines, colspan=4, bgcolor=colour(role), align="LEFT", balign="LEFT", cellpadding=6))


def body(attributes: tuple[Attribute, ...], foreign: Mapping[str, str]) -> Iterator[str]:
    """Key, name, type, flags. The ports `0w` and `0e` are where lines may end."""
    for number, attribute in enumerate(attributes):
        following = attributes[number + 1] if number + 1 < len(attributes) else None
        # A border under every row, the last one unseen: without it the columns shift by a pixel.
        under = "surface"
        if following:
            under = "line" if attribute.primary and not following.primary else "row"
        edge = {"border": 1, "sides": "B", "color": colour(under)}
        yield row(
            cell(_key(attribute, foreign[attribute.name]), port=f"{number}w", align="LEFT", **edge),
            cell(_text(attribute.name, "ink", strong=attribute.primary), align="LEFT", **edge),
            cell(_text(attribute.type, "quiet", face=MONO), align="LEFT", **edge),
            cell(_flags(attribute), port=f"{number}e", align="RIGHT", **edge),
        )


def foot(more: str) -> Iterator[str]:
    """What is not shown, below the attributes."""
    yield row(cell(font(f"{escaped(more)}<B> </B>", "quiet", 9), colspan=4, align="LEFT"))


def row_of(rows: Rows, entity: str, attribute: str) -> int:
    """The number of an attribute's row, as in its ports."""
    return [each.name for each in rows[entity]].index(attribute)


def _key(attribute: Attribute, foreign: str) -> str:
    marks = ("PK" if attribute.primary else "", foreign, "U" if attribute.unique else "")
    role = "external" if attribute.primary else "process" if foreign else "quiet"
    return _text(" ".join(filter(None, marks)), role, strong=True)


def _flags(attribute: Attribute) -> str:
    null = _text("null", "quiet") if attribute.nullable else ""
    personal = _text(MARK, "personal") if attribute.personal != "none" else ""
    return f"{null} {personal}".strip() or _text("", "quiet")


def _text(text: str, role: str, *, strong: bool = False, face: str = "") -> str:
    """
    A line that always holds something bold: Graphviz sets such a line higher than a plain one, and so all cells of a
    row agree. The blank is dropped from the SVG.
    """
    written = escaped(text) or " "
    return font(bold(written) if strong else f"{written}<B> </B>", role, SIZE, face=face)
