"""
An approved step would leave the stage.

## Why

`stage` tells the public how far a system has come. Moving it back hides steps that are already approved, and with
them everything the gate asks of them.

## How it is detected

In pull-request mode: on the branch that the change goes to `stage` claims a step with an approved record, and after the
change it would not. It may step back where a new round says why: `rework` in the step itself or in a step it needs.

## How to fix

Put `stage` back, or record the round that goes back and say why under `rework`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Project
from ..sop import Step
from . import Change, Context, Finding, find, rule


@rule(
    "PRC093",
    "`stage` would no longer claim {steps}, already approved: say why in a new round",
    fix="Put `stage` back, or write the round that goes back with the reason under `rework`.",
    also=("PRC017", "PRC060", "PRC094"),
)
def left_stage(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        if now is None or now.entry is None or now.sop is None or before.index not in change.files:
            continue
        left = [step for step in before.claimed if step.id not in now.claimed_ids and _counts(before, step)]
        lost = [step for step in left if not change.reworked(before, now, step)]
        if lost:
            yield find(now.at("stage"), steps=tuple(step.title for step in lost))


def _counts(before: Project, step: Step) -> bool:
    counting = before.counting(step.id)
    return counting is not None and counting.approved
