"""
An entry that follows the SOP has a legacy block.

## Why

`legacy` is read only where `entry` is `legacy`. An author who wrote it may believe that the procedure is
waived.

## How it is detected

An entry with `entry: sop` has no `legacy` block; null is none.

## How to fix

Remove the block, or write `entry: legacy` where the system ran before the register.

## Bad

```diff projects/lapor/index.md
 reviewed_on: 2026-06-17
+legacy: {reason: Berjalan sebelum register ada.}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule


@rule(
    "REG034",
    "`legacy` has no effect on a system that follows the SOP: remove it",
    fix="Remove `legacy`, or write `entry: legacy` where that is what the system is.",
    level=Level.WARNING,
)
def legacy_of_sop(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry and not project.legacy and project.entry.legacy is not None:
        yield find(project.at("legacy"))
