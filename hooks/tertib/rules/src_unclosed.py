"""
The front matter is never closed.

## Why

Without the closing line nobody can tell where the keys end and the text begins.

## How it is detected

After the first line a second line that holds only `---` is sought; indented ones, as in a block of text, do
not count.

## How to fix

Write `---` alone on the line below the last key.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft

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
    "SRC007",
    "the front matter opened on line 1 is never closed",
    fix="Write a line --- below the last key.",
    kind="unclosed",
    also=("SRC026",),
)
def unclosed(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
