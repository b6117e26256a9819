"""
The system was available less than promised.

## Why

Availability was promised to those who depend on the system. A promise that is missed without a decision is
missed again.

## How it is detected

In the newest approved period of monitoring `usage.availability_pct` must reach `capacity.availability_pct`
of the specification, unless the decision of that period is to repair, to extend or to stop.

## How to fix

Decide to repair it, and say how.

## Bad

```diff projects/lapor/12-pantau-layanan/2026-S1.md
 period: {from: 2026-03-04, to: 2026-06-12}
-usage: {active_users: 24, transactions: 310, availability_pct: 99.9}
+usage: {active_users: 24, transactions: 310, availability_pct: 96.5}
 issues: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule

# Decisions that do something about it.
ANSWERS = frozenset({"extend", "repair", "stop"})


@rule(
    "CAP007",
    "available for {measured} % of the time, promised are {target} %: decide to repair, and say how",
    fix="Write `decision: repair` and what is done under `improvements`.",
    level=Level.WARNING,
    elsewhere="the promise",
)
def below_availability(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "capacity")
    for report in trace(project).standing("monitoring") if found else ():
        usage = report.content.get("usage")
        if not found or not usage or report.content.get("decision") in ANSWERS:
            continue
        if usage["availability_pct"] < found[1]["availability_pct"]:
            yield find(
                report.at("usage", "availability_pct"),
                found[0].at("capacity", "availability_pct"),
                measured=usage["availability_pct"],
                target=found[1]["availability_pct"],
            )
