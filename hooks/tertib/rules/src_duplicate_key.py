"""
A key is written twice.

## Why

Most readers keep the last of two values in silence. The author meant one of them, and whoever approved the
record may have read the other.

## How it is detected

Keys of one mapping are compared as they are read.

## How to fix

Delete the line that is wrong. It often comes from merging two branches.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
title: Pemantauan Semester 2
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
    "SRC015",
    "the key {key} stands here and on line {line}",
    fix="Keep one of the two lines.",
    kind="duplicate-key",
    also=("SRC026",),
)
def duplicate_key(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
