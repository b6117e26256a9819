"""
A file holds the mobile number of a person.

## Why

A mobile number belongs to a person, is used for fraud, and outlives the post. Offices have lines and
mailboxes.

## How it is detected

Indonesian mobile numbers (08…, 628…, +62 8…) with spaces, dots or hyphens or without. The lines of
offices, such as (0271) …, are public and are none. Attachments that are text are looked through too. The number is never shown.

## How to fix

Remove the number, or write the line of the office. Once it was pushed, it stays in the history: tell
whoever keeps the register, so that it can be taken out there too.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di buku. Hubungi 0812-0000-0000.

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..privacy import private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB003",
    "a mobile number stands here: take it out and name the line of the office instead",
    fix="Remove the number. The line or the mailbox of the office may stand here.",
    secret=True,
)
def phone_number(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "phone":
            yield find(each.place)
