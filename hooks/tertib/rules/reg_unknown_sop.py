"""
The register entry names an SOP that is not in schemas/sop.

## Why

The SOP says what the system owes. Without it nothing of the project can be judged.

## How it is detected

`sop` of the entry is looked up among the files of `schemas/sop/`.

## How to fix

Write the id of an SOP of the register, or add its file.

## Bad

```diff projects/izin/index.md
 entry: sop
-sop: tiny-2026
+sop: tiny-2025
 stage: pantau
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "REG001",
    "schemas/sop/{sop}.yml does not exist, so nothing of this system was checked: write one of {known}",
    fix="Write one of {known} in `sop`, or add schemas/sop/{sop}.yml.",
)
def unknown_sop(project: Project, context: Context) -> Iterator[Finding]:
    known = sorted(context.register.sops)
    if project.entry and project.entry.sop not in known:
        yield find(project.at("sop"), sop=project.entry.sop, known=known)
