"""
The flowchart of a procedure, as the Indonesian form of an SOP has it: executors as columns, activities as rows, the
quality standard beside them, and five symbols: capsule, box, diamond, arrow and off-page pentagon.

The procedure becomes a flow, the flow is cut into sheets, on each sheet the arrows are led through the channels of a
grid, and what was laid out is painted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import Drawing
from ..pen import picture
from .breaks import sheets
from .form import Form, Row
from .paint import paint
from .sheets import Sheet

__all__ = ["Form", "Row", "flowchart"]


def flowchart(form: Form, *, uid: str, title: str, links: Mapping[str, str]) -> tuple[Drawing, ...]:
    """The sheets of a form, each as wide as paper lies. `links` is by step."""
    found = sheets(form)
    return tuple(_drawing(found, at, f"{uid}-{at + 1}", title, links) for at in range(len(found)))


def _drawing(found: Sequence[Sheet], at: int, uid: str, title: str, links: Mapping[str, str]) -> Drawing:
    sheet = found[at]
    form, size = sheet.form, (sheet.form.size[0], sheet.height)
    named = form.say("{title}, sheet {number} of {all}").format(title=title, number=at + 1, all=len(found))
    description = form.say(
        "Steps {first} to {last} of {all}. The table below says the same in words."
    ).format(first=sheet.first + 1, last=sheet.end, all=len(form.rows))
    svg = picture(paint(found, at, links), size, uid=uid, title=named, description=description, wide=True)
    return Drawing(uid, "flowchart", named, description, svg)
