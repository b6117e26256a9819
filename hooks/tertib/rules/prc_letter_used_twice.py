"""
Two records call a letter with the same number their own, with different dates.

## Why

A number names one letter. With two dates, one of the records points at a letter that does not exist, or one
letter is used to cover what it never said.

## How it is detected

The numbers of all letters that records of the register call their own (`letter` and the letters of
approvals) are compared, spaces and capitals aside. Two records with the same number and different dates are
told. Citing a letter as evidence or as a request is free. Drafts are not asked.

## How to fix

Correct the number or the date in the record where it is wrong.

## Bad

```markdown projects/lapor/01-kenali-kebutuhan.md
---
step: kenali-kebutuhan
title: Kebutuhan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-05
finished: 2026-01-05
hours: 2
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1 / 11 / DPM / II / 2026}
evidence:
  - {type: letter, number: 000.1/20/DPM/I/2026, date: 2026-01-05, archive: Srikandi}
request_letter: {number: 000.1/20/DPM/I/2026, date: 2026-01-05}
needs:
  - {id: KB-lapor, text: Perusahaan perlu melaporkan reklame yang dipasang tanpa datang ke kantor., priority: must, source: Surat permohonan}
  - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
audience: public
users_estimate: 30
existing_apps: []
national_overlap: none
overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
---

## Uraian

Pemasangan reklame masih dilaporkan lewat formulir kertas.
```

## Good

```markdown projects/lapor/01-kenali-kebutuhan.md
---
step: kenali-kebutuhan
title: Kebutuhan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-05
finished: 2026-01-05
hours: 2
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
evidence:
  - {type: letter, number: 000.1/20/DPM/I/2026, date: 2026-01-05, archive: Srikandi}
request_letter: {number: 000.1/20/DPM/I/2026, date: 2026-01-05}
needs:
  - {id: KB-lapor, text: Perusahaan perlu melaporkan reklame yang dipasang tanpa datang ke kantor., priority: must, source: Surat permohonan}
  - {id: KB-tanggapan, text: Petugas perlu mencatat tanggapan atas setiap laporan., priority: must, source: Surat permohonan}
audience: public
users_estimate: 30
existing_apps: []
national_overlap: none
overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
---

## Uraian

Pemasangan reklame masih dilaporkan lewat formulir kertas.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Record
from . import Context, Finding, Register, find, rule


@rule(
    "PRC072",
    "letter {number} of {day} is used with the date {other} too: a number names one letter",
    fix="Compare both with the archive and correct the number or the date that is wrong.",
    elsewhere="the same number with the other date",
)
def letter_used_twice(register: Register, context: Context) -> Iterator[Finding]:
    known: dict[str, tuple[str, Record, tuple[str | int, ...]]] = {}
    for project in register.projects:
        for record, facts in project.sound:
            for number, day, path in _own(record) if facts.status != "draft" else ():
                first, of, where = known.setdefault(number.replace(" ", "").casefold(), (day, record, path))
                if first != day and of is not record:
                    yield find(record.at(*path), of.at(*where), number=number, day=day, other=first)


def _own(record: Record) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """The letters that a record calls its own: number, date and the path of the number."""
    letter = record.content.get("letter") if record.kind == "assignment-letter" else None
    if letter:
        yield letter["number"], letter["date"], ("letter", "number")
    for at, approval in enumerate(record.content.get("approvals", ())):
        if approval.get("letter"):
            yield approval["letter"], approval["date"], ("approvals", at, "letter")
