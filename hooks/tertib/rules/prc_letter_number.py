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

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-03-09
finished: 2026-03-11
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-11
    method: e-signature
    letter: nomor menyusul
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
tested:
  plan_version: "1.0"
  release: {tag: v1.0.0, commit: 0a1b2c3d}
executions:
  - {case: UAT-mohon, date: 2026-03-10, tester: owner-staff, result: pass}
defects: []
verdict: accepted
---

## Hasil

Permohonan dapat dicatat dan diputuskan.
```

```yaml projects/register.yml
name: {id: Register Sistem Informasi Kota Kecil, en: Register of Information Systems of Smalltown}
government: Pemerintah Kota Kecil
office: Dinas Kominfo
letterhead: [Jalan Merdeka 1]
site_url: https://register.example.go.id/
repository: public
edit_url: https://git.example.go.id/register/edit/{path}
report_to: mailto:register@example.go.id
language: en
timezone: Asia/Jakarta
sop: tiny-2026
letter_number: '^[0-9.]+/[0-9]+/[A-Z]+/[IVX]+/[0-9]{4}$'
fail_level: error
agencies:
  dpmptsp: {name: {id: Dinas Penanaman Modal, en: Investment Office}, short: DPMPTSP}
  kominfo: {name: {id: Dinas Kominfo, en: Communications Office}}
platforms:
  php: {name: PHP, kind: language, versions: {"8.3": {supported_until: 2027-12-31}}}
```

## Good

```markdown projects/izin/04-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-03-09
finished: 2026-03-11
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-11
    method: e-signature
    letter: 000.1/14/DPM/III/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
tested:
  plan_version: "1.0"
  release: {tag: v1.0.0, commit: 0a1b2c3d}
executions:
  - {case: UAT-mohon, date: 2026-03-10, tester: owner-staff, result: pass}
defects: []
verdict: accepted
---

## Hasil

Permohonan dapat dicatat dan diputuskan.
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
