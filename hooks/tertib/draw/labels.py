"""HTML-like labels of DOT: an author's text goes in as text and comes out as text."""

from __future__ import annotations

import html
import textwrap

from tertib.diagnostics import UNPRINTABLE

from .palette import colour

MARK = "●"  # personal data: a mark besides the colour, in every font of Arial's widths
LONGEST = 240
# Before a text in another language than the page's. It never shows: `plain` drops it, and an author's own is dropped too.
FOREIGN = "\ufeff"


def plain(text: str) -> str:
    """One line without controls; bidirectional ones too, since they can make a label lie."""
    line = UNPRINTABLE.sub("", " ".join(text.split())).strip()
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def escaped(text: str) -> str:
    """Text for an HTML-like label."""
    return f"{_mark(text)}{_entities(plain(text))}"


def _mark(text: str) -> str:
    return FOREIGN if FOREIGN in text else ""


def wrapped(text: str, width: int, *, left: bool = False) -> str:
    """Text for an HTML-like label, broken into lines of about `width` characters; a mark stays with its word."""
    line = plain(text).replace(f"{MARK} ", f"{MARK}\u00a0")
    lines = textwrap.wrap(line, width, break_long_words=True, break_on_hyphens=False)
    end = '<BR ALIGN="LEFT"/>' if left else "<BR/>"
    written = _mark(text) + end.join(_entities(each.replace("\u00a0", " ")) for each in lines)
    return f"{written}{end}" if left and len(lines) > 1 else written


def _entities(line: str) -> str:
    # Graphviz expands `\N` and its like even in HTML-like labels, after it has read the entities: hence twice.
    return html.escape(line, quote=True).replace("\\", "&#92;&#92;")


def font(content: str, role: str, size: int = 11, *, face: str = "") -> str:
    """
    Content in a role's colour, which tells too whether it is in another language. An empty element is a syntax error, so
    nothing becomes a blank.
    """
    foreign = FOREIGN in content
    content = content.replace(FOREIGN, "")
    family = f' FACE="{face}"' if face else ""
    return (
        f'<FONT{family} POINT-SIZE="{size}" COLOR="{colour(role, foreign=foreign)}">{content or " "}</FONT>'
    )


def bold(content: str) -> str:
    return f"<B>{content or ' '}</B>"


def cell(content: str, **attributes: object) -> str:
    """A table cell; attributes are ours, never an author's."""
    written = "".join(f' {name.upper()}="{value}"' for name, value in attributes.items())
    return f"<TD{written}>{content}</TD>"


def row(*cells: str) -> str:
    return f"<TR>{''.join(cells)}</TR>"


def table(*rows: str, **attributes: object) -> str:
    """A whole label. Border and spacing are nought unless said."""
    given = {"border": 0, "cellborder": 0, "cellspacing": 0, **attributes}
    written = "".join(f' {name.upper()}="{value}"' for name, value in given.items())
    return f"<<TABLE{written}>{''.join(rows)}</TABLE>>"


def legend(*entries: str) -> dict[str, str]:
    """Attributes of a graph that explain its marks at the foot; none when there is nothing to explain."""
    if not entries:
        return {}
    cells = (cell(entry, cellpadding=6) for entry in entries)
    return {"label": table(row(*cells)), "labelloc": "b", "labeljust": "l"}
