"""
A required key is missing.

## Why

Without the key the register would publish a gap, or guess.

## How it is detected

The schema of the file lists what must stand in it. A record owes the keys of its kind once its `status` is no
longer `draft`.

## How to fix

Add the key. Where the value is not known yet, keep the record a draft.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
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
    "SHP001",
    "the key {key} is missing{of}",
    fix="Write {key} and its value; the reference page of the file says what goes there.",
    kind="missing-key",
    also=("SRC026",),
)
def missing_key(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
