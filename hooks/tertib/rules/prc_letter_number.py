"""
A letter's number does not have the form of this government's letters.

## Why

A letter is found in the archive by its number. A number that no letter can have finds nothing.

## How it is detected

The numbers of letters in a record (of approvals, of evidence that is a letter or an order, of the record's
own letter, request, invitation and minutes) are compared with `letter_number` in `register.yml`.

## How to fix

Copy the number exactly as it stands on the letter.

## Bad

```diff projects/izin/04-uji.md
     method: e-signature
-    letter: 000.1/14/DPM/III/2026
+    letter: nomor menyusul
     content: "1:sha256:a740db3fbe9f1ac5b2cfe1bd3815b7c63ba4f0335647ec2e0d05749cc5f2f160"
```

```diff projects/register.yml
 sop: tiny-2026
+letter_number: '^[0-9.]+/[0-9]+/[A-Z]+/[IVX]+/[0-9]{4}$'
 fail_level: error
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..references import Path, values
from . import Context, Finding, Project, find, rule

LETTERS = frozenset({"letter", "order"})
OWN: tuple[Path, ...] = (
    ("approvals", "*", "letter"),
    ("letter", "number"),
    ("request_letter", "number"),
    ("meeting", "invitation"),
    ("minutes", "number"),
    ("handover", "minutes", "number"),
    ("consideration", "number"),
)


@rule(
    "PRC071",
    "{number} is not the number of a letter of this government: copy it as it stands on the letter",
    fix="Copy the number from the letter; its form is `letter_number` in projects/register.yml.",
)
def letter_number(project: Project, context: Context) -> Iterator[Finding]:
    form = _form(context.settings.letter_number)
    for record, facts in project.sound if form else ():
        numbers = {at: number for path in OWN for at, number in values(record.content, path)}
        for at, each in enumerate(facts.evidence):
            if each.type in LETTERS and each.number:
                numbers["evidence", at, "number"] = each.number
        for path, number in numbers.items():
            if form and not form.fullmatch(number):
                yield find(record.at(*path), number=number)


def _form(pattern: str | None) -> re.Pattern[str] | None:
    """The form of a letter's number; one that cannot be read is told by another rule."""
    try:
        return re.compile(pattern) if pattern else None
    except re.error:
        return None
