r"""
A file holds a character that reorders text.

## Why

With such a character a reviewer sees other text than the one that is stored: an amount, a position or a link
may read differently.

## How it is detected

The directional marks, embeddings, overrides and isolates of Unicode are found, also where an escape makes
them.

## How to fix

Delete it in the editor. Indonesian and English never need one.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: "Pemantauan \u202e2 retsemeS"
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
    "SRC009",
    "the character {character} changes the order in which text is shown",
    fix="Delete the character; write the text in its reading order.",
    kind="bidirectional",
    also=("SRC026",),
)
def bidirectional(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
