"""
A link leads out of the register.

## Why

A symbolic link in a pull request could carry a file of the machine that checks it into the published site.

## How it is detected

Links are followed to where they end; that place must lie in the register's root. A project's folder is never
a link.

Links of the file system cannot be shown as text.

## How to fix

Copy the content into the register. Systems share files by links in Markdown, not by links of the file system.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC005",
    "this leads out of the register",
    fix="Put the file itself here instead of a link to it.",
    kind="outside",
    also=("SRC026",),
)
def outside(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
