"""Words of authors in Markdown: shown as they are, never read as markup."""

from __future__ import annotations

import re

from ..diagnostics import UNPRINTABLE

# What Markdown, HTML or a forge would read as more than text.
CODE = re.compile(r"(`[A-Za-z0-9_./:=<>{} -]+`)")
SPECIAL = re.compile(r"[\\`*_\[\]<>|~$&#@]")


def plain(text: str | None) -> str:
    """Text that Markdown shows as it is; a plain word between ticks stays code."""
    parts = CODE.split(UNPRINTABLE.sub(" ", text or ""))
    return "".join(part if at % 2 else SPECIAL.sub(r"\\\g<0>", part) for at, part in enumerate(parts))


def code(text: str) -> str:
    """Text as code. A tick inside cannot end it: it is replaced, since no path of a register holds one."""
    clean = UNPRINTABLE.sub(" ", text).replace("`", "'").replace("|", "¦")
    return f"`{clean}`"
