"""
A number is too large to be a number.

## Why

Programs that read the register's open data keep about sixteen digits. A longer number silently becomes
another one, which for an identifier is a different thing or person.

## How it is detected

Whole numbers beyond 9,007,199,254,740,991 and numbers that are not finite are found when they are read.

## How to fix

Identifiers are text: write them in quotes. Numbers of persons, such as NIP and NIK, do not enter the register
at all.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
hours: 123456789012345678
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
hours: 12
---

## Pemantauan

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC016",
    "this number is too long to be kept exactly",
    fix="Put it in quotes if it is an identifier; write a smaller number if it is an amount.",
    kind="number",
    also=("SRC026",),
)
def number(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
