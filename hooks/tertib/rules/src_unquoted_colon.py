"""
A value holds a colon and no quotes.

## Why

In YAML a colon and a space begin a value. It is the commonest slip of all, and readers of YAML say it in
words that help nobody.

## How it is detected

The reader meets a second `: ` where no key can stand.

## How to fix

Put the value in quotes, or write a dash or a comma instead of the colon.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin: Semester 2
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
title: "Pemantauan e-Izin: Semester 2"
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
    "SRC018",
    "this value holds a colon followed by a space",
    fix='Put the whole value in quotes: key: "first part: second part".',
    kind="unquoted-colon",
    also=("SRC026",),
)
def unquoted_colon(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
