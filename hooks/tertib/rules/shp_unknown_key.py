"""
A key is not known.

## Why

A misspelt key would be left out of the published register in silence.

## How it is detected

The schema lists the keys of each place; records take the common keys and those of their kind.

## How to fix

Correct the spelling, or move the text into the body. Capitals and spaces count.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
finnished: 2026-07-01
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
finished: 2026-07-01
---

## Pemantauan

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SHP007",
    "the key {key} is not known here{close}",
    fix="Correct or delete it; known here are {allowed}.",
    kind="unknown-key",
    also=("SRC026",),
)
def unknown_key(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
