"""The head of the form's table: the names of the executors, across where every word fits, else turned."""

from __future__ import annotations

from dataclasses import dataclass

from ..lines import lines, longest_word
from .form import GAP, HEAD, PADDING, Form

GROUP = 16.0  # the height of "Executors" and "Quality standard" above their columns
LEADING = HEAD + 1.5
LOWEST, STEP = 50.0, 10.0  # of turned names


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of each executor's name, and the height of the whole head."""

    names: tuple[tuple[str, ...], ...]
    turned: bool
    height: float


def head_of(form: Form) -> Head:
    """The head of every sheet of a form."""
    named = tuple(zip(form.names, form.widths, strict=True))
    if all(longest_word(name, HEAD, bold=True) <= wide - 2 * GAP for name, wide in named):
        names = tuple(lines(name, wide - 2 * GAP, HEAD, bold=True) for name, wide in named)
        return Head(names, False, GROUP + max(map(len, names)) * LEADING + 2 * PADDING)
    high = LOWEST
    while True:
        names = tuple(lines(name, high - 2 * GAP, HEAD, bold=True) for name, _ in named)
        if all(len(each) * LEADING <= wide - GAP for each, (_, wide) in zip(names, named, strict=True)):
            return Head(names, True, GROUP + high)
        high += STEP
