"""
A file holds too many values.

## Why

A file with hundreds of thousands of values is a data set; it belongs in an export, not in a record that
people sign.

## How it is detected

Values are counted while the text is read; 300,000 is the limit.

A file of that many values cannot be shown here.

## How to fix

Attach the data as a file and link to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC011",
    "the file holds more values than the register reads",
    fix="Split the file.",
    kind="too-many",
    also=("SRC026",),
)
def too_many(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
