"""
A file holds a tax number.

## Why

A tax number identifies a person or a firm towards the state and the bank; together with a name it is
enough to open an account.

## How it is detected

Digits written like an NPWP, in groups with dots and a hyphen. The number is never shown.

## How to fix

Remove the number. Once it was pushed, it stays in the history: tell whoever keeps the register, so that it
can be taken out there too.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di buku. NPWP 00.000.000.0-000.000.

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..privacy import private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB004",
    "a tax number (NPWP) stands here: take it out",
    fix="Remove the number. The contract in the archive has it.",
    secret=True,
)
def tax_number(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "npwp":
            yield find(each.place)
