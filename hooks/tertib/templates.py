"""The marks that `tertib new` leaves where a person has to write, and finding those that are still there."""

from __future__ import annotations

import re

WRITE = ("write:", "tulis:")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
LEFT_OVER = re.compile(
    r"tulis di sini|write here|lorem ipsum|diisi kemudian|\bTBD\b|\A\s*…\s*\Z", re.IGNORECASE
)


SIGNS = ("<!--", "tulis di sini", "write here", "lorem ipsum", "diisi kemudian", "tbd", "…")


def unwritten(text: str) -> int | None:
    """Where a text still is the template's: the offset of the mark, or None where a person wrote."""
    lowered = text.lower()
    if text.strip() and not any(sign in lowered for sign in SIGNS):
        return None
    own = COMMENT.sub(lambda found: " " * len(found[0]), text)
    if not own.strip():
        comment = COMMENT.search(text)
        return comment.start() if comment else None
    found = LEFT_OVER.search(own)
    return found.start() if found else None


def may_be_unwritten(front: str) -> bool:
    """Whether front matter holds a mark at all, so that its values are worth looking at one by one."""
    lowered = front.lower()
    return "…" in front or any(mark in lowered for mark in WRITE)


def unwritten_value(value: str) -> bool:
    """Whether a value of front matter still is the template's."""
    return value.strip() == "…" or value.strip().lower().startswith(WRITE)
