"""A sheet of the form as a picture: the table, and over it the arrows and the symbols."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from ..pen import Pen, Point
from ..widths import width
from .flow import Answer, Arrow, Shape
from .form import GAP, HEAD, LEADING, PADDING, SMALL, TEXT, Form
from .head import GROUP
from .head import LEADING as HEAD_LEADING
from .sheets import FOOT, Sheet
from .symbols import symbol

ARROWHEAD = 5.0, 2.2  # length, and half the width
BAR = 7.0  # below the middle of a symbol: the line that joins the executors of a step


def paint(sheets: Sequence[Sheet], at: int, links: Mapping[str, str]) -> Pen:
    """All of one sheet, counted from 0."""
    sheet, pen = sheets[at], Pen.new()
    words = pen.inner("form", hidden=True)
    _table(words, sheet)
    _cells(words, sheet)
    foot = sheet.form.say("Sheet {number} of {all}").format(number=at + 1, all=len(sheets))
    words.text((sheet.form.size[0], sheet.lines[-1] + FOOT - 3), foot, SMALL, role="quiet", anchor="end")
    lines = pen.inner("arrows", hidden=True)
    _bars(lines, sheet)
    for arrow in sheet.ways:
        _arrow(lines, sheet, arrow)
    for node in sheet.grid.nodes.values():
        symbol(pen, sheet, node, sheets, links)
    return pen


def columns(form: Form) -> tuple[float, ...]:
    """The edges of all columns."""
    return tuple(accumulate((*form.texts[:2], *form.widths, *form.texts[2:]), initial=0.0))


def _table(pen: Pen, sheet: Sheet) -> None:
    form, head = sheet.form, sheet.head
    edges, wide, low = columns(form), form.size[0], sheet.lines[-1]
    count = len(form.widths)
    pen.rect((0, 0), (wide, low), fill="canvas")
    pen.rect((0, 0), (wide, head.height), fill="row")
    for line in sheet.lines[1:-1]:
        pen.line([(0, line), (wide, line)], stroke="line", weight=0.6)
    for number, edge in enumerate(edges[1:-1], start=1):
        grouped = 2 < number < 2 + count or 2 + count < number < 5 + count
        pen.line([(edge, GROUP if grouped else 0), (edge, low)], stroke="line", weight=0.6)
    for left, right in ((2, 2 + count), (2 + count, 5 + count)):
        pen.line([(edges[left], GROUP), (edges[right], GROUP)], stroke="line", weight=0.6)
    pen.line([(0, head.height), (wide, head.height)], stroke="frame")
    pen.line([(0, 0), (wide, 0), (wide, low), (0, low), (0, 0)], stroke="frame")
    _head(pen, sheet, edges, count)


def _head(pen: Pen, sheet: Sheet, edges: tuple[float, ...], count: int) -> None:
    form, head, say = sheet.form, sheet.head, sheet.form.say
    for words, left, right in (
        (say("No."), 0, 1),
        (say("Activity"), 1, 2),
        (say("Remarks"), 5 + count, 6 + count),
    ):
        _in_middle(pen, words, edges[left], edges[right], head.height / 2)
    _in_middle(pen, say("Executors"), edges[2], edges[2 + count], GROUP / 2)
    _in_middle(pen, say("Quality standard"), edges[2 + count], edges[5 + count], GROUP / 2)
    for number, words in enumerate((say("Requisites"), say("Time"), say("Output"))):
        middle = (GROUP + head.height) / 2
        _in_middle(pen, words, edges[2 + count + number], edges[3 + count + number], middle)
    for number, lines in enumerate(head.names):
        across = (form.edges[number] + form.edges[number + 1]) / 2
        for line, words in enumerate(lines):
            off = (line - (len(lines) - 1) / 2) * HEAD_LEADING + HEAD * 0.36
            middle = (GROUP + head.height) / 2
            at = (across + off, middle) if head.turned else (across, middle + off)
            pen.text(at, words, HEAD, bold=True, anchor="middle", turned=head.turned)


def _in_middle(pen: Pen, words: str, left: float, right: float, down: float) -> None:
    size = min(HEAD, HEAD * (right - left - GAP) / width(words, HEAD, bold=True))
    pen.text(((left + right) / 2, down + HEAD * 0.36), words, size, bold=True, anchor="middle")


def _cells(pen: Pen, sheet: Sheet) -> None:
    """The text of every row, in the middle of its height."""
    form, edges = sheet.form, columns(sheet.form)
    count = len(form.widths)
    for number, (step, _, _) in enumerate(sheet.rows):
        if step is None:
            continue
        middle = (sheet.lines[number] + sheet.lines[number + 1]) / 2
        for cell, lines in enumerate(form.cells[form.sop.number_of(step) - 1]):
            left = edges[cell if cell < 2 else cell + count]
            for line, words in enumerate(lines):
                down = middle + (line - (len(lines) - 1) / 2) * LEADING + TEXT * 0.36
                if cell:
                    pen.text((left + PADDING, down), words, TEXT)
                else:
                    pen.text((left + form.texts[0] / 2, down), words, TEXT, anchor="middle")


def _bars(pen: Pen, sheet: Sheet) -> None:
    """Lines that join the symbol of a step with the boxes of its other executors."""
    for node in sheet.grid.nodes.values():
        columns = sheet.grid.partners.get(node.step or "", {})
        boxes = [(sheet.partner(node, each), True) for each in columns] + [
            (sheet.box(node), node.shape is Shape.BOX)
        ]
        boxes.sort()
        for (one, plain), (other, following) in pairwise(boxes):
            down = one[0][1] + one[1][1] / 2 + BAR
            pen.line(
                [(_edge(one, node.shape, plain, 1), down), (_edge(other, node.shape, following, -1), down)],
                stroke="quiet",
                dash="2 2",
                weight=0.9,
            )


def _edge(box: tuple[Point, Point], shape: Shape, plain: bool, side: int) -> float:
    """Where a bar meets a symbol: a box at its side, another shape where it is as wide at that height."""
    (left, _), (wide, high) = box
    share = 1.0
    if not plain and shape is Shape.DIAMOND:
        share = 1 - BAR / (high / 2)
    elif not plain:
        radius = high / 2
        share = 1 - (radius - (radius**2 - BAR**2) ** 0.5) / (wide / 2)
    return left + wide / 2 + side * wide / 2 * share


def _arrow(pen: Pen, sheet: Sheet, arrow: Arrow) -> None:
    points = sheet.points(arrow)
    role = "external" if _leads_back(sheet, arrow) else "edge"
    (x, y), (before_x, before_y) = points[-1], points[-2]
    across, down = _sign(x - before_x), _sign(y - before_y)
    long, half = ARROWHEAD
    base = (x - across * long, y - down * long)
    pen.line([*points[:-1], base], stroke=role, weight=1)
    pen.polygon(
        [
            (x, y),
            (base[0] + down * half, base[1] + across * half),
            (base[0] - down * half, base[1] - across * half),
        ],
        fill=role,
    )
    if arrow.answer:
        at, anchor = sheet.label(arrow)
        pen.text(at, sheet.form.said(arrow.answer), SMALL, role=role, anchor=anchor)


def _leads_back(sheet: Sheet, arrow: Arrow) -> bool:
    """Whether an arrow is the "no" of a decision, or goes on with one from another sheet."""
    crossing = sheet.grid.nodes[arrow.source].crossing
    return arrow.answer is Answer.NO or (crossing is not None and crossing.trunk[1] == Answer.NO)


def _sign(value: float) -> int:
    return (value > 0.01) - (value < -0.01)
