"""
A system would leave its procedure.

## Why

A legacy system ran before the register did, and an example is no system of this government. A system that was
begun under the procedure is neither: as one of them it would owe neither order nor approvals, or fall out of the
counts.

## How it is detected

In pull-request mode: on the branch that the change goes to the entry says `entry: sop`, and the change makes it `legacy`;
or the change sets `example: true`, which was not so.

## How to fix

Take that line back. Where the entry was wrong from the beginning, let the office that keeps the register correct it on
the branch itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Text
from . import Change, Context, Finding, find, rule

LEGACY = Text(id="sistem warisan", en="a legacy system")
EXAMPLE = Text(id="contoh", en="an example")


@rule(
    "PRC094",
    "this system is under the procedure, and this change would make it {kind}: take that back",
    fix="Take the line back; where the entry was wrong from the beginning, the office that keeps the register corrects it.",
)
def left_procedure(change: Change, context: Context) -> Iterator[Finding]:
    for before, now in change.pairs:
        if before.entry is None or now is None or now.entry is None:
            continue
        if before.entry.entry != "legacy" and now.legacy:
            yield find(now.at("entry"), kind=LEGACY)
        if now.entry.example and not before.entry.example:
            yield find(now.at("example"), kind=EXAMPLE)
