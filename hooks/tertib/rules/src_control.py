r"""
A file holds a control character.

## Why

Control characters are invisible, break drawings and exports, and can take over the terminal of whoever reads
a message that shows them.

## How it is detected

Control characters other than tab and line end, non-characters and a byte-order mark inside the text are
found, also where an escape such as `\u001b` makes them.

## How to fix

Delete it in the editor. It often comes with text copied from a terminal or a PDF.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: "Pemantauan \u001b[31mSemester 2"
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
    "SRC008",
    "the control character {character} stands here",
    fix="Delete the character; it shows nothing.",
    kind="control",
    also=("SRC026",),
)
def control(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
