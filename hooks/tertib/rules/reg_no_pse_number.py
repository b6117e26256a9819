"""
A public service has no PSE number.

## Why

Who runs an electronic system for the public registers it with the ministry (PP 71/2019). The number is how
a citizen can tell it is the real one.

## How it is detected

Where the entry has `pse` without a number and serves the public, and no application is under way
(`applied_on`). Retired systems are not asked.

## How to fix

Register the system and write the number, or write the day of the application.

## Bad

```diff projects/izin/index.md
 security_category: low
-pse: {number: 000001.00/DJAI.PSE/03/2026, registered_on: 2026-03-13}
+pse: {number: null, registered_on: null}
 reviewed_on: 2026-06-16
```

## Good

```diff projects/izin/index.md
 security_category: low
-pse: {number: 000001.00/DJAI.PSE/03/2026, registered_on: 2026-03-13}
+pse: {number: null, registered_on: null, applied_on: 2026-03-13}
 reviewed_on: 2026-06-16
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule


@rule(
    "REG030",
    "a public service has a PSE number: write it, or the day of the application in `applied_on`",
    fix="Write `number` and `registered_on`, or `applied_on` while the application is under way.",
    level=Level.WARNING,
)
def no_pse_number(project: Project, context: Context) -> Iterator[Finding]:
    entry = project.entry
    if entry is None or entry.pse is None or entry.retirement or entry.service_type != "public":
        return
    if not entry.pse.number and not entry.pse.applied_on:
        yield find(project.at("pse", "number"))
