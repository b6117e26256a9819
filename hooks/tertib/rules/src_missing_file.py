"""
A folder in projects/ has no index.md.

## Why

`index.md` is the register entry. Without it nobody can say what the system is, who answers for it and which
procedure it follows.

## How it is detected

Each folder in `projects/` is one system; its `index.md` is read first.

## How to fix

Add `index.md` with `name`, `summary`, `entry`, `sop`, `status` and `owner_agency`, or remove a folder that is
left over.

## Bad

```markdown projects/parkir/01-kebutuhan.md
---
step: kebutuhan
title: Kebutuhan Parkir Kota
version: "1.0"
status: draft
---

## Latar Belakang

## Kebutuhan
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
---

Sistem ini baru direncanakan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC003",
    "this file is missing",
    fix="Write it: `tertib new` makes a folder with all that is needed.",
    kind="missing-file",
    also=("SRC026",),
)
def missing_file(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
