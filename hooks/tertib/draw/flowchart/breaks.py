"""Where the form is cut into sheets of paper: between rows, and where few arrows are cut."""

from __future__ import annotations

from functools import cache, partial

from .form import Form
from .sheets import Sheet, laid

LIKELY = 8  # rows on a sheet
GIVE = 3  # rows that a sheet may leave to the next


def sheets(form: Form) -> tuple[Sheet, ...]:
    """
    As few sheets as hold the rows; each holds one at least, however high it is. Where a row more or less on a sheet
    makes no difference to their number, the break cuts as few arrows as it can.
    """
    fullest = cache(partial(_fullest, form))
    steps, first = len(form.sop.steps), 0
    found: list[Sheet] = []

    @cache
    def left(start: int) -> int:
        """How many sheets hold the steps from one on."""
        return 0 if start >= steps else 1 + left(fullest(start).end)

    while first < steps:
        best = fullest(first)
        ends = range(max(first + 1, best.end - GIVE), best.end + 1) if best.end < steps else (steps,)
        likely = sorted(ends, key=lambda each: (_cut(form, each), -each))
        end = next(each for each in likely if left(each) <= left(best.end))
        found.append(best if end == best.end else laid(form, first, end))
        first = end
    return tuple(found)


def _fullest(form: Form, first: int) -> Sheet:
    """The sheet that holds as many steps from one on as it can."""
    steps, room = len(form.sop.steps), form.size[1]
    best = laid(form, first, min(steps, first + LIKELY))
    while best.height > room and best.end > first + 1:
        fitting = int((best.end - first) * room / best.height)
        best = laid(form, first, first + max(1, min(fitting, best.end - first - 1)))
    while best.end < steps and (more := laid(form, first, best.end + 1)).height <= room:
        best = more
    return best


def _cut(form: Form, end: int) -> int:
    """How many arrows a break before a step cuts."""
    before = {step.id for step in form.sop.steps[:end]}
    steps = {step.id for step in form.sop.steps}
    return sum(
        (each.source in before) != (each.target in before)
        for each in form.flow.arrows
        if {each.source, each.target} <= steps
    )
