"""
A value is too small, too large, too short or too long.

## Why

Bounds keep slips out, such as a percentage of 990, and keep titles as long as a table can show.

## How it is detected

Length is counted in characters (code points), lists and mappings by their entries.

## How to fix

Shorten the text, or move the rest into the body of the record.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
prepared_by: []
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
prepared_by: [owner-staff]
---

## Pemantauan

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SHP005",
    "{key} {bound}",
    fix="Change the value so that it fits; the reference page names both bounds.",
    kind="out-of-range",
    also=("SRC026",),
)
def out_of_range(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
