"""
A YAML file uses an anchor, an alias or a merge key.

## Why

With aliases one line can stand for a million values, and a reader of one place no longer sees what stands
there. A signed record says all it says in its own place.

## How it is detected

`&name`, `*name` and `<<:` outside quotes are found while the text is read.

## How to fix

Repeat the value. Text that merely begins with `&` or `*` goes in quotes.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
started: &hari 2026-07-01
finished: *hari
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
started: 2026-07-01
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
    "SRC012",
    "the sign {what} is not used here",
    fix="Write the value again at its place; put text that begins with this sign in quotes.",
    kind="alias",
    also=("SRC026",),
)
def alias(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
