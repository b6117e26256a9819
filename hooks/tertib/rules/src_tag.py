"""
A YAML file uses a tag.

## Why

Tags tell a reader to make something else of a value: to read a file, an environment variable, to run code. A
register takes a value as it is written.

## How it is detected

Any `!word` before a value, the standard ones too, is found before the value is read.

## How to fix

Write the value itself.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: !ENV JUDUL
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
    "SRC013",
    "a tag (a word that begins with !) is not used here",
    fix="Delete the tag; put text that begins with ! in quotes.",
    kind="tag",
    also=("SRC026",),
)
def tag(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
