"""
A value is of another type.

## Why

A version 1.10 that is read as a number becomes 1.1. Types keep what the author wrote.

## How it is detected

The schema gives each key its type; the value is compared as YAML 1.2 reads it.

## How to fix

Quote text, give a list as `[a, b]`, and keys with values as `{key: value}`.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: 1.0
status: draft
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
---

## Pemantauan

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SHP002",
    "{key} must be {wanted}, and is {found}",
    fix="Write {wanted}. Text that looks like a number or like true goes in quotes.",
    kind="wrong-type",
    also=("SRC026",),
)
def wrong_type(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
