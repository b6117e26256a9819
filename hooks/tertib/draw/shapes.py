"""The marks of a data-flow diagram as DOT nodes: external entity, process, store, and the words on a flow."""

from __future__ import annotations

from collections.abc import Callable

from .labels import MARK, bold, cell, escaped, font, row, table, wrapped
from .palette import colour
from .scene import Arrow, Mark


def shape(mark: Mark, say: Callable[[str], str]) -> dict[str, str]:
    """Attributes of a node."""
    match mark.kind:
        case "external":
            name = font(bold(wrapped(mark.name, 16)), "ink")
            return {
                "shape": "box",
                "style": "filled",
                "class": "gv-external gv-repeated" if mark.repeated else "gv-external",
                "fillcolor": colour("external-ground"),
                "color": colour("external"),
                "penwidth": "1.4",
                "margin": "0.2,0.14",
                "width": "1.15",
                "height": "0.7",
                "label": f"<{name}>",
            }
        case "store":
            return {"class": "gv-store", "label": _store(mark, say)}
        case _:
            ink = "frame" if mark.kind == "neighbour" else "process"
            return {"class": f"gv-{mark.kind}", "label": _process(mark, ink)}


def _process(mark: Mark, ink: str) -> str:
    number = font(bold(escaped(mark.number)), "quiet" if ink == "frame" else ink, 10)
    rows = [
        row(cell(number, border=1, sides="B", color=colour(ink), cellpadding=3)),
        row(cell(font(bold(wrapped(mark.name, 20)), "ink"), cellpadding=8, width=112)),
    ]
    if mark.note:
        note = font(wrapped(mark.note, 26), "quiet", 9)
        rows.append(row(cell(note, border=1, sides="T", color=colour("line"), cellpadding=4)))
    return table(
        *rows, border=1.4, style="ROUNDED", color=colour(ink), bgcolor=colour("surface"), cellpadding=5
    )


def _store(mark: Mark, say: Callable[[str], str]) -> str:
    name = font(wrapped(mark.name, 22, left=True), "ink")
    if mark.note:
        note = say("also used by {systems}").format(systems=mark.note)
        break_ = "" if name.endswith("/></FONT>") else '<BR ALIGN="LEFT"/>'
        name += f'{break_}{font(wrapped(note, 28, left=True), "quiet", 9)}<BR ALIGN="LEFT"/>'
    number = font(bold(escaped(mark.number)), "store", 10)
    return table(
        row(cell(number, sides="LTBR"), cell(name, sides="TB", align="LEFT", width=100)),
        cellborder=1.4,
        cellpadding=7,
        color=colour("store"),
        bgcolor=colour("store-ground"),
    )


def words(arrow: Arrow) -> str:
    text = ", ".join(
        f"{MARK} {item.name}" if item.personal != "none" else str(item.name) for item in arrow.items
    )
    return font(wrapped(text, 20), "personal" if arrow.personal else "edge", 10)
