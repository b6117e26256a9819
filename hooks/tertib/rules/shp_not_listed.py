"""
A value is not one of the list.

## Why

Counts, filters and rules know these identifiers only; labels in both languages come from them.

## How it is detected

The schema lists the identifiers of the key.

## How to fix

Use the English identifier, spelt as in the list. Readers see the Indonesian label.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: drafts
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
    "SHP003",
    "{key} is none of {allowed}{close}",
    fix="Write one of {allowed}.",
    kind="not-listed",
    also=("SRC026",),
)
def not_listed(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
