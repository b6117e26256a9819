"""
Values are nested too deeply.

## Why

Nothing in a register is deeper than a handful of levels. Deeper nesting is a slip of brackets, or an attempt
to exhaust the reader.

## How it is detected

Levels are counted while the text is read, before anything is built from it; 60 is the limit.

## How to fix

Close brackets where they belong, or remove the indentation that crept in.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
version: "1.0"
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
    "SRC010",
    "values are nested deeper than any record needs",
    fix="Write the value flat, as the reference page of the file shows.",
    kind="too-deep",
    also=("SRC026",),
)
def too_deep(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
