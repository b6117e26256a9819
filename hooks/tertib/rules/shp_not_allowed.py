"""
A value does not fit its description.

## Why

Some values fit no single type or pattern but must agree in themselves: two keys that exclude each other, or
one that asks for another.

## How it is detected

The schema refuses the value for a reason that none of the other SHP rules names.

The one value that can depart so is an implementation plan's `consideration`: a letter, or `not_required`,
never both.

## How to fix

Read the description of the key on the reference page.
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SHP008",
    "{key} does not fit its description",
    fix="Compare it with the example on the reference page of the file.",
    kind="not-allowed",
    also=("SRC026",),
)
def not_allowed(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
