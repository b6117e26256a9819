"""
An old approval would vouch for other content.

## Why

Whoever approved a record approved what it said on that day. A digest that is written anew under the old date says that
somebody agreed to words, numbers or drawings that were not there yet.

## How it is detected

In pull-request mode: an approval that the branch holds has another digest after the change, and no later date. It is an
error where what the record declares has changed, in its front matter. A slip of the pen may be put right in the text, and a
line in a drawing, below the same date: that is a warning, for whoever reviews the change. A record that is approved on the
day of the check may still be corrected. Moving a record into a folder of rounds changes no digest.

## How to fix

Take the change of the content back, or have the record approved again: the approval bears the new day and its letter,
then run `tertib approve`. Where the step is done again, write a new round with `rework`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..digest import declared
from ..model import Approval, Facts, Project, Record
from . import Change, Context, Finding, Level, find, rule


@rule(
    "PRC118",
    "{position} approved other content on {day}: have what stands here now approved, or take the change back",
    fix="Write the day and the letter of the new approval, then run `tertib approve {file} --position {id}`; or take the change back.",
)
def signed_anew(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        for record in before.records:
            other = _itself(record, now) if now and record.was_approved and record.facts else None
            if other is None or other.facts is None or _is_emptied(record, other):
                continue
            for at, each in enumerate(other.facts.approvals):
                old = _latest(record.facts, each.counts_for)
                if old and _is_put_below(old, each) and each.date != context.today:
                    yield find(
                        other.at("approvals", at, "date"),
                        position=before.position_name(each.position),
                        day=old.date,
                        file=other.file,
                        id=each.position,
                        level=None if declared(record) != declared(other) else Level.WARNING,
                    )


def _itself(record: Record, now: Project) -> Record | None:
    """What became of a record: the file of its name, or the round that bears its approvals."""
    given = _given(record)
    return next(
        (each for each in now.records if each.file == record.file),
        next((each for each in now.rounds(record.step) if given and _given(each) == given), None),
    )


def _is_emptied(record: Record, other: Record) -> bool:
    """Whether the content is gone altogether: other rules say so."""
    return (other.withheld and not record.withheld) or bool(
        other.facts and other.facts.not_applicable and record.facts and not record.facts.not_applicable
    )


def _given(record: Record) -> frozenset[tuple[str, object]]:
    return frozenset(
        (each.counts_for, each.date) for each in (record.facts.approvals if record.facts else ())
    )


def _latest(facts: Facts | None, position: str) -> Approval | None:
    given = [each for each in (facts.approvals if facts else ()) if each.counts_for == position]
    return max(given, key=lambda each: each.date, default=None)


def _is_put_below(old: Approval, new: Approval) -> bool:
    return bool(old.content and new.content and old.content != new.content and new.date <= old.date)
