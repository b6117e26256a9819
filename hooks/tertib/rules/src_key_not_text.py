"""
A key is not text.

## Why

Keys are names. A number, a date or a list as a key is read differently by each program, or makes it stop.

## How it is detected

Each key must be a piece of text after the rules of YAML 1.2; `2026`, `true`, `null` and `[a, b]` are not.

## How to fix

Write the name that the reference page gives. Where the key is an id that looks like a number, quote it:
`"8.3":`.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
2026: semester 2
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
    "SRC014",
    "this key is not text",
    fix="Use a key of the reference page; put a number that is a key in quotes.",
    kind="key-not-text",
    also=("SRC026",),
)
def key_not_text(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
