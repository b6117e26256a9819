"""
A case of the plan was not executed.

## Why

The share of cases that passed means nothing while the awkward ones are left out.

## How it is detected

In the round of the acceptance test that counts, every case of the plan that counts must have an execution.
`deferred` is a result: it says so openly.

## How to fix

Execute the case and record the result, or record it as `deferred` with a defect.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
-  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
   - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT005",
    "{case} was not executed in this round: execute it, or record it as deferred",
    fix="Add `{{case: {case}, date: …, tester: …, result: …}}` to `executions`.",
    elsewhere="the case",
)
def never_executed(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    if not thread.has("uat-plan") or not thread.has("uat-report"):
        return
    for case in thread.cases.values():
        if case.id not in thread.outcomes:
            report = thread.standing("uat-report")[-1]
            yield find(report.at("executions"), case.at("id"), case=case.id)
