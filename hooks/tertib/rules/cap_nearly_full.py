"""
Nearly all planned users are active.

## Why

Capacity is extended before it is used up: money and work take a budget year. Four fifths is the sign that
it is time to plan.

## How it is detected

In the newest approved period of monitoring `usage.active_users` must not be above four fifths of
`capacity.users_total` of the specification, unless the decision of that period is to extend, to repair or
to stop.

## How to fix

Decide to extend the system, or have the capacity looked through and declared anew.

## Bad

```diff projects/lapor/12-pantau-layanan/2026-S1.md
 period: {from: 2026-03-04, to: 2026-06-12}
-usage: {active_users: 24, transactions: 310, availability_pct: 99.9}
+usage: {active_users: 38, transactions: 310, availability_pct: 99.9}
 issues: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule

# Four fifths: what remains is used up before a budget year is over.
SHARE = 0.8
# Decisions that do something about it.
ANSWERS = frozenset({"extend", "repair", "stop"})


@rule(
    "CAP006",
    "{active} of {users} planned users are active: decide to extend, or declare the capacity anew",
    fix="Write `decision: extend` with the next step, or review `capacity` in a new round of the specification.",
    level=Level.WARNING,
    elsewhere="the planned users",
)
def nearly_full(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "capacity")
    for report in trace(project).standing("monitoring") if found else ():
        usage = report.content.get("usage")
        if not found or not usage or report.content.get("decision") in ANSWERS:
            continue
        if usage["active_users"] > SHARE * found[1]["users_total"]:
            yield find(
                report.at("usage", "active_users"),
                found[0].at("capacity", "users_total"),
                active=usage["active_users"],
                users=found[1]["users_total"],
            )
