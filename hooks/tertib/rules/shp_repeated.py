"""
A list holds an entry twice.

## Why

An entry that stands twice is counted twice, or hides the one that was meant.

## How it is detected

The schema marks lists whose entries must differ.

## How to fix

Delete one of the two, or correct it.

## Bad

```markdown projects/parkir/index.md
---
name: Parkir Kota
summary: Pencatatan retribusi parkir di tepi jalan.
entry: sop
sop: tiny-2026
status: planned
owner_agency: kominfo
base: [web, web]
---

Sistem ini baru direncanakan.
```

## Good

```markdown projects/parkir/index.md
---
name: Parkir Kota
summary: Pencatatan retribusi parkir di tepi jalan.
entry: sop
sop: tiny-2026
status: planned
owner_agency: kominfo
base: [web]
---

Sistem ini baru direncanakan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SHP006",
    "{key} holds the same entry twice",
    fix="Delete the repetition.",
    kind="repeated",
    also=("SRC026",),
)
def repeated(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
