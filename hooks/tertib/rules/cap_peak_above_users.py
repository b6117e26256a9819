"""
More people use the system at once than there are.

## Why

Capacity is worked out from these two numbers. Where the peak is higher than all users together, one of
them was guessed, and the load test proves the wrong thing. The SOP of Karanganyar asks in its first
warning that load and coverage are worked out with care.

## How it is detected

In the specification, or in the plan while there is none: `capacity.concurrent_peak` must not be larger
than `capacity.users_total`.

## How to fix

Count the users again: all who will have an account, and how many of them work at the busiest minute.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
 capacity:
-  {users_total: 40, concurrent_peak: 10, tx_per_day: 100, data_growth_gb_year: 1, p95_ms_target: 2000, availability_pct: 99, coverage: [agency, public], growth_pct_year: 5}
+  {users_total: 40, concurrent_peak: 60, tx_per_day: 100, data_growth_gb_year: 1, p95_ms_target: 2000, availability_pct: 99, coverage: [agency, public], growth_pct_year: 5}
 security:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from . import Context, Finding, Project, find, rule


@rule(
    "CAP001",
    "{peak} at once of {users} users altogether: correct one of the two numbers",
    fix="Correct `concurrent_peak` or `users_total`.",
    elsewhere="all users",
    also=("CAP003", "CAP006", "CAP008"),
)
def peak_above_users(project: Project, context: Context) -> Iterator[Finding]:
    if found := declared(project, "capacity"):
        record, capacity = found
        if capacity["concurrent_peak"] > capacity["users_total"]:
            yield find(
                record.at("capacity", "concurrent_peak"),
                record.at("capacity", "users_total"),
                peak=capacity["concurrent_peak"],
                users=capacity["users_total"],
            )
