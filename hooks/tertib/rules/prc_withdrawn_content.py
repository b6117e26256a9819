"""
Approved content that was open would be withheld.

## Why

A record without content is not judged. Whoever may empty a record that was approved in the open escapes every rule
that reads it, and the public loses what it could read.

## How it is detected

In pull-request mode: on the branch that the change goes to the record was approved, now or once, and held its
content; the change puts it above `public` and takes the content out.

## How to fix

Put the content back. Where it must not be open, the office that keeps the register decides: it merges a waiver first,
with the reason, and the letter of the decision stands under `exclusion`.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Change, Context, Finding, find, rule


@rule(
    "PRC098",
    "this record was approved in the open, and this change would withhold its content: put it back",
    fix="Put the content back; where it must be withheld, have the office that keeps the register merge a waiver first.",
    also=("PRC024", "PRC026", "PRC027"),
)
def withdrawn_content(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        there = {record.file: record for record in now.records} if now else {}
        for record in before.records:
            other = there.get(record.file) if record.file in change.files else None
            if other and other.withheld and record.was_approved and not record.withheld:
                yield find(other.at("publication"))
