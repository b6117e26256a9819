"""
A file is larger than the register reads.

## Why

A record is read by people. A file of megabytes is data that strayed into the register, and it would slow
every check down for everyone.

## How it is detected

The size is asked of the file system before the file is read.

A file of that size cannot be shown here.

## How to fix

Move tables and listings to an attachment in the project's folder and link to it, or split a drawing's spec
into groups.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC002",
    "the file is larger than {limit} bytes",
    fix="Split the file, or keep the data elsewhere and link to it.",
    kind="too-large",
    also=("SRC026",),
)
def too_large(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
