"""
A folder's name is not an identifier.

## Why

The folder's name is the system's address on the site and its name in open data. It must mean the same on
every machine and never change.

## How it is detected

Each folder in `projects/` is compared with `[a-z][a-z0-9-]{1,63}`; folders that begin with a dot are left
out.

## How to fix

Rename the folder and the links that lead to it. Its files were not read: check again afterwards.

## Bad

```markdown projects/Parkir_Kota/index.md
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

## Good

```markdown projects/parkir-kota/index.md
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
    "SRC019",
    "the folder's name is not made of a-z, 0-9 and hyphens",
    fix="Rename it: lower-case letters, digits and hyphens, a letter first, 2 to 64 characters.",
    kind="slug",
)
def slug(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
