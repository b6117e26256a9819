"""
A value is not written as it must be.

## Why

Dates, identifiers and addresses are compared by programs. A letter that merely looks like another makes two
things of one.

## How it is detected

The schema gives a pattern, or asks for a day of the calendar as YYYY-MM-DD. A character outside ASCII is
named by its code point.

## How to fix

Write dates as 2026-06-30. Identifiers have lower-case letters, digits and hyphens only.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
started: 1 Juli 2026
---

## Pemantauan

Periode ini masih berjalan.
```

## Good

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
started: 2026-07-01
---

## Pemantauan

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SHP004",
    "{key} is not written as it must be{example}{character}",
    fix="Write it as the reference page of the file shows{example}.",
    kind="malformed",
    also=("SRC026",),
)
def malformed(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
