"""
The number of users is older than a year.

## Why

How many people depend on a system decides how carefully it is kept. An old number misleads.

## How it is detected

A year after `users.as_of` the number is told. Examples and retired systems are not asked.

## How to fix

Count the users again and write the day of the count.

## Bad

```diff projects/lapor/index.md
 go_live: 2026-03-04
-users: {count: 30, as_of: 2026-06-12}
+users: {count: 30, as_of: 2025-06-12}
 integrations: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..sop import Length
from . import Context, Finding, Project, find, rule

YEAR = Length(1, "year")


@rule(
    "REG031",
    "the number of users is of {day}, more than a year ago: count again",
    fix="Write the new `count` and the day in `as_of`.",
    clock=True,
    also=("REG029",),
)
def old_user_count(project: Project, context: Context) -> Iterator[Finding]:
    entry = project.entry
    if entry is None or entry.users is None or entry.example or entry.retirement:
        return
    if entry.users.as_of and YEAR.after(entry.users.as_of) < context.today:
        yield find(project.at("users", "as_of"), day=entry.users.as_of)
