"""
The system answered slower than promised.

## Why

The response time is what users feel of capacity. It was agreed before the system was built, so that it
could be refused.

## How it is detected

`load_test.p95_ms` of the acceptance test's counting round must not be above `capacity.p95_ms_target` of
the specification. A round whose verdict is negative says so itself; there it is a warning.

## How to fix

Have the cause removed and test again, as a new round.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
-load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
+load_test: {concurrent: 12, p95_ms: 2600, error_pct: 0}
 minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "CAP004",
    "95 of 100 answers took up to {measured} ms, promised are {target} ms: have it mended and test again",
    fix="Record a new round of the test once the answers come within {target} ms.",
    elsewhere="the promise",
)
def slower_than_promised(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "capacity")
    for report in trace(project).standing("uat-report") if found else ():
        load = report.content.get("load_test")
        if found and load and load["p95_ms"] > found[1]["p95_ms_target"]:
            yield find(
                report.at("load_test", "p95_ms"),
                found[0].at("capacity", "p95_ms_target"),
                level=Level.WARNING if report.negative else None,
                measured=load["p95_ms"],
                target=found[1]["p95_ms_target"],
            )
