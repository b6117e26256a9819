"""`tertib build`: the register into site/, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from ..diagnostics import Diagnostic
from ..model import Register

Show = Callable[[Register, Sequence[Diagnostic]], None]
Say = Callable[[str], None]


def build(
    root: Path,
    *,
    strict: bool = False,
    today: date | None = None,
    language: str | None = None,
    show: Show | None = None,
    say: Say | None = None,
) -> int:
    """Build the register at `root` into its site/: 0 when clean, 1 when findings reach the fail level.

    `show` is called once, before the build, with the register and its findings in `language`;
    `say` with each line of progress. `strict` publishes nothing where findings reach the fail level
    or mkdocs warns. A broken set-up raises and leaves the last good site.
    """
    raise NotImplementedError
