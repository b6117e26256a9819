"""
Nobody has confirmed a register entry for a year.

## Why

An entry that is not looked at grows wrong: addresses move, users leave, systems are switched off.

## How it is detected

A year after `reviewed_on` the entry is told. Examples and retired systems are not asked.

## How to fix

Compare the entry with the system, correct it, and write today’s date.

## Bad

```diff projects/lapor/index.md
 pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
-reviewed_on: 2026-06-17
+reviewed_on: 2025-05-12
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing.owed import confirmation
from . import Context, Finding, Project, find, rule


@rule(
    "REG029",
    "the entry was last confirmed on {day}, more than a year ago: look it through and write the new date",
    fix="Compare the entry with the system, then set `reviewed_on`.",
    clock=True,
    also=("REG031",),
)
def not_reviewed(project: Project, context: Context) -> Iterator[Finding]:
    due = confirmation(project)
    if due and due < context.today and project.entry:
        yield find(project.at("reviewed_on"), day=project.entry.reviewed_on)
