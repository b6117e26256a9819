"""
A file cannot be opened.

## Why

What cannot be opened cannot be judged, and a register that skips it would look complete.

## How it is detected

The operating system refuses to open the file: it is a folder, or its permissions forbid it.

Permissions and folders cannot be shown as text.

## How to fix

Rename a folder that bears a file's name, or set the permissions so that everyone may read the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC004",
    "this cannot be opened as a file",
    fix="See that it is a file, not a folder, and that its permissions let it be read.",
    kind="unreadable",
    also=("SRC026",),
)
def unreadable(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
