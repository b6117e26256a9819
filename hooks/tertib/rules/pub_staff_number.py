"""
A file holds the staff number of an official.

## Why

The register names positions, not people. A NIP tells the day of birth of an official and stays with the
person for life.

## How it is detected

Eighteen digits built like a NIP: day of birth, month of appointment, sex, serial, with spaces or dots
between them or without. Front matter, text and specs of every file of the project are looked through, and attachments
that are text; the number is never shown.

## How to fix

Remove the number and write the position. The signed letter in the archive has both. Once it was pushed, it
stays in the history: tell whoever keeps the register, so that it can be taken out there too.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di buku. Kepala Dinas, NIP. 19700101 199001 1 000.

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..privacy import private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB002",
    "a NIP stands here: take it out and name the position instead",
    fix="Remove the number and write the position.",
    secret=True,
)
def staff_number(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "nip":
            yield find(each.place)
