"""
An approved record would vanish.

## Why

Whoever approved a step vouched for what was written then. That stays readable: older rounds are history, not
rubbish.

## How it is detected

In pull-request mode: a record that is approved, or superseded, on the branch that the change goes to has no file in
the change, and no other record of the step bears its dates and approvals. Moving it into a folder of rounds
is no loss.

## How to fix

Put the file back. Where the step was done again, keep the old record as the first round (`<NN>-<step>/1.md`, status
`superseded`) and write the new round beside it with `rework`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Place
from ..model import Record
from . import Change, Context, Finding, find, rule


@rule(
    "PRC091",
    "{title} was approved, and this change would remove it: keep it as a round",
    fix="Put the file back; where the step was done again, keep it as a superseded round and say why under `rework` in the new one.",
    also=("PRC001", "PRC093"),
)
def gone_record(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        for record in before.records if now else ():
            if now and record.was_approved and record.file in change.files:
                rounds = now.rounds(record.step)
                if not any(_is_it(record, each) for each in rounds):
                    title = record.facts.title if record.facts else record.step
                    yield find(Place(record.file), title=title)


def _is_it(record: Record, other: Record) -> bool:
    """Whether a record is in the place of another, has its dates and approvals, or cannot be read."""
    if other.facts is None or record.facts is None or other.file == record.file:
        return True
    mine, its = record.facts, other.facts
    given = {(each.counts_for, each.date) for each in mine.approvals}
    return (
        other.was_approved
        and (mine.started, mine.finished) == (its.started, its.finished)
        and given <= {(each.counts_for, each.date) for each in its.approvals}
    )
