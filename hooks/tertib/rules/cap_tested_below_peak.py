"""
The load test stayed below the declared load.

## Why

A system that was tried with ten is not proven for sixty. The declared peak is what the owner was promised;
the first busy morning will be the test otherwise.

## How it is detected

`load_test.concurrent` of the acceptance test's counting round must reach `capacity.concurrent_peak` of the
specification. A round whose verdict is negative says so itself; there it is a warning.

## How to fix

Test again with the declared number of users, as a new round.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
-load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
+load_test: {concurrent: 6, p95_ms: 800, error_pct: 0}
 minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "CAP003",
    "tested with {tested} at once, declared are {peak}: test again with the declared load",
    fix="Record a new round of the test with at least {peak} users at once.",
    elsewhere="the declared peak",
)
def tested_below_peak(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "capacity")
    for report in trace(project).standing("uat-report") if found else ():
        load = report.content.get("load_test")
        if found and load and load["concurrent"] < found[1]["concurrent_peak"]:
            yield find(
                report.at("load_test", "concurrent"),
                found[0].at("capacity", "concurrent_peak"),
                level=Level.WARNING if report.negative else None,
                tested=load["concurrent"],
                peak=found[1]["concurrent_peak"],
            )
