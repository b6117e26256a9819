"""
A file is not UTF-8 text.

## Why

The register is read on many machines. Only one encoding reads the same on all of them; with another, names
and places come out as other letters without anybody noticing.

## How it is detected

The bytes of the file are read as UTF-8, with or without a byte-order mark. The first byte that does not fit,
or a NUL, is named by line and column. Files in UTF-16 are found at their first line.

Bytes outside UTF-8 cannot be shown as text.

## How to fix

Open the file in an editor, choose UTF-8 when saving, and read the place that the message names: letters there
may already be lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC001",
    "the file is not UTF-8 text from here on",
    fix='Save the file as UTF-8; an editor names this "encoding".',
    kind="not-utf8",
    also=("SRC026",),
)
def not_utf8(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
