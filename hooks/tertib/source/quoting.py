"""The correction of a value that needs quotes."""

from __future__ import annotations

import re

from ..diagnostics import Edit, Place

# A key with a plain value on one line: no quotes, brackets, block or comment begins it.
PLAIN_LINE = re.compile(
    r"""^[ ]*(?:- )*[A-Za-z_][\w-]*:[ ]+(?P<value>[^\s"'\[\]{}|>&*!%@`#?-].*)""", re.ASCII
)


def quoted_line(line: str, place: Place) -> Edit | None:
    """The edit that puts quotes around a plain value, by the line it stands on; None where that is not so simple."""
    found = PLAIN_LINE.fullmatch(line.rstrip())
    if not found or " #" in found["value"]:
        return None
    value = found["value"].replace("\\", "\\\\").replace('"', '\\"')
    return Edit(Place(place.file, place.line, found.start("value") + 1), found["value"], f'"{value}"')
