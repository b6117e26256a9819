"""
The accepted test has no load test.

## Why

Capacity was declared and never tried. Whether the system carries it is then found out by its users.

## How it is detected

Where the specification declares `capacity`, the counting round of the acceptance test must have
`load_test`, unless its verdict is negative. Legacy systems owe it only where they promised the step.

## How to fix

Run the load test and write its result.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
-load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
 minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "CAP005",
    "capacity for {peak} at once was declared and not tested: run the load test and write load_test",
    fix="Add `load_test: {{concurrent: {peak}, p95_ms: …, error_pct: …}}` with what was measured.",
    elsewhere="the declared capacity",
)
def no_load_test(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "capacity")
    for report in trace(project).standing("uat-report") if found else ():
        if (
            found
            and not report.content.get("load_test")
            and not report.negative
            and project.owes(report.step)
        ):
            yield find(report.at("verdict"), found[0].at("capacity"), peak=found[1]["concurrent_peak"])
