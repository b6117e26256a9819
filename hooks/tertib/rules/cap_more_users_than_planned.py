"""
The entry counts more users than were planned for.

## Why

The number of users on the public page has outgrown what the system was built and tested for.

## How it is detected

`users.count` of the entry must not be above `capacity.users_total` of the specification, or of the plan
while there is none.

## How to fix

Correct the count, or have the capacity looked through and declared anew.

## Bad

```diff projects/lapor/index.md
 go_live: 2026-03-04
-users: {count: 30, as_of: 2026-06-12}
+users: {count: 55, as_of: 2026-06-12}
 integrations: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from . import Context, Finding, Level, Project, find, rule


@rule(
    "CAP008",
    "{count} users, planned for {users}: correct the count, or declare the capacity anew",
    fix="Correct `users.count`, or review `capacity` in a new round of the specification.",
    level=Level.WARNING,
    elsewhere="the planned users",
)
def more_users_than_planned(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.users is None:
        return
    if found := declared(project, "capacity"):
        record, capacity = found
        if project.entry.users.count > capacity["users_total"]:
            yield find(
                project.at("users", "count"),
                record.at("capacity", "users_total"),
                count=project.entry.users.count,
                users=capacity["users_total"],
            )
