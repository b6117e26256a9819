"""
Two records call a letter with the same number their own, with different dates.

## Why

A number names one letter. With two dates, one of the records points at a letter that does not exist, or one
letter is used to cover what it never said.

## How it is detected

The numbers of all letters that records of the register call their own (`letter` and the letters of
approvals) are compared; spaces, capitals and leading zeros do not matter. Two records with the same number and
different dates are told. Citing a letter as evidence or as a request is free, and so is the letter by which one
position approves on behalf of another. Drafts are not asked.

## How to fix

Correct the number or the date in the record where it is wrong.

## Bad

```diff projects/lapor/01-kenali-kebutuhan.md
 approvals:
-  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
+  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1 / 11 / DPM / II / 2026}
 evidence:
```

## Good

```diff projects/lapor/01-kenali-kebutuhan.md
 approvals:
-  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
+  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
 evidence:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..letters import compared, of_all
from ..model import Record
from ..references import Path
from . import Context, Finding, Register, find, rule


@rule(
    "PRC072",
    "letter {number} of {day} is used with the date {other} too: a number names one letter",
    fix="Compare both with the archive and correct the number or the date that is wrong.",
    elsewhere="the same number with the other date",
)
def letter_used_twice(register: Register, context: Context) -> Iterator[Finding]:
    known: dict[str, tuple[str, Record, Path]] = {}
    for record, number, day, path in of_all(register):
        first, of, where = known.setdefault(compared(number), (day, record, path))
        if first != day and of is not record:
            yield find(record.at(*path), of.at(*where), number=number, day=day, other=first)
