"""
A file holds the identity number of a person.

## Why

The NIK opens doors all over the country. It is personal data (UU 27/2022), and the repository, its history
and every copy of it are out of anybody's hands.

## How it is detected

Sixteen digits built like a NIK or the number of a family card: province, regency and district, day, month
and year of birth, a serial. Front matter, text and specs of every file of the project are looked through, and
attachments that are text (`.txt`, `.csv`, `.md`, `.html`, `.json`, `.xml`, `.svg`, `.sql` and the like): in a public
repository all of them, in another one what public records cite as public evidence. Pictures, PDF and office files are
not. The number is never shown; numbers that are part of a longer word, such as a digest, are none.

## How to fix

Remove the number. In examples write one that cannot exist. Once it was pushed, it stays in the history:
tell whoever keeps the register, so that it can be taken out there too.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di buku. Pemohon: 3399991211870001.

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..privacy import private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB001",
    "a NIK or family card number stands here: take it out, nobody may appear in the register by number",
    fix="Remove the number. If a reference is needed, name the archive where it is kept.",
    secret=True,
)
def identity_number(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "nik":
            yield find(each.place)
