"""
A record would lose its approval.

## Why

A step that was approved is done, and others build on it. Taking an approval away without a word leaves them without
a basis.

## How it is detected

In pull-request mode: a record that is approved, or superseded, on the branch that the change goes to would be neither,
an approval given there would be missing, or the step that was done would be called `not_applicable`. A record whose
own `rework` says why it is opened again is let through.

## How to fix

Put status and approval back. Correct an approved record by having it approved again, or write a new round
with `rework`.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Change, Context, Finding, find, rule


@rule(
    "PRC092",
    "this record was approved ({by}), and this change would take that away: say why in a new round",
    fix="Put status and approvals back; to do the step again, write a new round and say why under `rework`.",
    also=("PRC010", "PRC040", "PRC060", "PRC062", "PRC013", "PRC016"),
)
def lost_approval(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        there = {record.file: record for record in now.records} if now else {}
        for record in before.records:
            other = there.get(record.file)
            if record.file not in change.files or not record.was_approved or record.facts is None:
                continue
            if other is None or other.facts is None:
                continue
            old, new = record.facts, other.facts
            if new.rework and new.rework != old.rework:
                continue
            given = {each.counts_for: before.position_name(each.counts_for) for each in old.approvals}
            left = {each.counts_for for each in new.approvals}
            if not other.was_approved:
                yield find(other.at("status"), by=tuple(given.values()) or old.status)
            elif new.not_applicable and not old.not_applicable:
                yield find(other.at("not_applicable"), by=tuple(given.values()) or old.status)
            elif lost := tuple(name for each, name in given.items() if each not in left):
                yield find(other.at("approvals"), by=lost)
