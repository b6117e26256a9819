"""The symbols of a sheet: capsule, box, diamond, pentagon, and what stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..pen import Pen, Point
from ..widths import width
from .flow import Ending, Shape
from .form import GAP, SMALL, TEXT
from .grid import Crossing, Node
from .sheets import WORD, Sheet

LOOKS = {  # outline and ground
    Shape.CAPSULE: ("store", "store-ground"),
    Shape.BOX: ("process", "surface"),
    Shape.DIAMOND: ("external", "external-ground"),
    Shape.PENTAGON: ("logical", "surface"),
}


def symbol(pen: Pen, sheet: Sheet, node: Node, sheets: Sequence[Sheet], links: Mapping[str, str]) -> None:
    """One symbol, with the boxes of the other executors of its step; it leads to the step."""
    own = pen.inner(node.shape, name=_name(sheet, node, sheets), link=links.get(node.step or "", ""))
    (left, top), (wide, high) = sheet.box(node)
    _outline(own, node, (left, top), (wide, high))
    middle, down = left + wide / 2, top + high / 2
    if node.crossing:
        _pentagon_words(own, node, sheets, (middle, down))
    elif node.step:
        number = str(sheet.form.sop.number_of(node.step))
        own.text((middle, down + 2.8), number, TEXT + 0.5, bold=True, anchor="middle")
        for column, part in sheet.grid.partners[node.step].items():
            _partner(own, sheet, node, column, part, number)
        for line, words in enumerate(reversed(sheet.condition(node))):
            own.text((middle + GAP, top - 3 - line * WORD), words, SMALL, role="external")
    elif node.ending:
        _fitted(own, (middle, down + 2.4), sheet.form.ending(node.ending), SMALL, wide - 6)


def _outline(pen: Pen, node: Node, at: Point, size: Point) -> None:
    (left, top), (wide, high) = at, size
    stroke, fill = LOOKS[node.shape]
    look = {"stroke": stroke, "fill": fill, "weight": 1.2}
    right, low, middle = left + wide, top + high, left + wide / 2
    match node.shape:
        case Shape.DIAMOND:
            pen.polygon(
                [(middle, top), (right, top + high / 2), (middle, low), (left, top + high / 2)], **look
            )
        case Shape.PENTAGON:
            flat, tip = (low, top) if node.up else (top, low)
            shoulder = tip + (flat - tip) * 0.3
            pen.polygon(
                [(left, flat), (right, flat), (right, shoulder), (middle, tip), (left, shoulder)], **look
            )
        case shape:
            pen.rect(at, size, round_=high / 2 if shape is Shape.CAPSULE else 0, **look)


def _partner(pen: Pen, sheet: Sheet, node: Node, column: int, part: str, number: str) -> None:
    at, size = sheet.partner(node, column)
    words = number
    if part != "prepares":
        words = sheet.form.say("Signs") if part == "approves" else sheet.form.say("Attends")
    pen.rect(
        at,
        size,
        stroke="process" if part == "prepares" else "quiet",
        fill="surface",
        weight=1.2 if part == "prepares" else 0.9,
    )
    middle, down = at[0] + size[0] / 2, at[1] + size[1] / 2
    if part == "prepares":
        pen.text((middle, down + 2.8), words, TEXT + 0.5, bold=True, anchor="middle")
    else:
        _fitted(pen, (middle, down + 2.3), words, SMALL, size[0] - 4, role="quiet")


def _pentagon_words(pen: Pen, node: Node, sheets: Sequence[Sheet], at: Point) -> None:
    crossing = node.crossing
    if crossing is None:
        return
    shift = 3.0 if node.up else -2.0
    pen.text((at[0], at[1] + shift), letters(sheets)[crossing.trunk], TEXT, bold=True, anchor="middle")
    say = sheets[0].form.say
    words = say("sheet {number}").format(number=", ".join(map(str, _others(crossing, sheets))))
    _fitted(pen, (at[0], at[1] + shift + 5.6), words, 5.2, 25, role="quiet")


def _fitted(pen: Pen, at: Point, words: str, size: float, room: float, *, role: str = "ink") -> None:
    """A word in the middle of a symbol, smaller where it would not fit."""
    pen.text(at, words, min(size, size * room / width(words, size)), role=role, anchor="middle")


def _others(crossing: Crossing, sheets: Sequence[Sheet]) -> list[int]:
    """The numbers of the sheets on which the flow goes on, or from which it comes."""
    ends = {each.target if crossing.leaves else each.source for each in crossing.arrows}
    return [number for number, sheet in enumerate(sheets, 1) if ends & sheet.grid.nodes.keys()]


def _name(sheet: Sheet, node: Node, sheets: Sequence[Sheet]) -> str:
    """What a symbol is called to those who do not see it."""
    form, say = sheet.form, sheet.form.say
    if node.crossing:
        numbers = ", ".join(map(str, _others(node.crossing, sheets)))
        if node.crossing.leaves:
            return say("Continues on sheet {number}").format(number=numbers)
        return say("Continued from sheet {number}").format(number=numbers)
    if node.step is None:
        return form.ending(node.ending or Ending.END)
    number = form.sop.number_of(node.step)
    who = [form.names[each] for each in sorted({node.column, *sheet.grid.partners[node.step]})]
    return say("Step {number}: {step}. {executors}.").format(
        number=number, step=form.rows[number - 1].title, executors=", ".join(who)
    )


def letters(sheets: Sequence[Sheet]) -> dict[tuple[str, str], str]:
    """The letter of every trunk that leaves a sheet, in the order of the sheets: A to Z, then AA."""
    crossing = [node.crossing for sheet in sheets for node in sheet.grid.nodes.values() if node.crossing]
    trunks = dict.fromkeys(each.trunk for each in crossing)
    return {trunk: _letter(number) for number, trunk in enumerate(trunks)}


def _letter(number: int) -> str:
    return (_letter(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)
