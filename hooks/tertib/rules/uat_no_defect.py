"""
A case failed and no defect says so.

## Why

A failure that is not written down as a defect has no severity, no one who mends it and no day by which it
is mended.

## How it is detected

Every execution with the result `fail` or `deferred` needs a defect with the same `case`, in this round or
in an earlier one.

## How to fix

Record the defect: what was seen, how severe it is, and its status.

## Bad

```diff projects/lapor/08-uji-penerimaan/1.md
 executions:
-  - {case: UAT-kirim, date: 2026-02-09, tester: owner-staff, result: pass}
+  - {case: UAT-kirim, date: 2026-02-09, tester: owner-staff, result: deferred}
   - {case: UAT-tanpa-lokasi, date: 2026-02-09, tester: owner-staff, result: fail}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import items, label, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT008",
    "{case} ended as {result} and no defect records it: add one to this round",
    fix="Add `{{id: TM-…, case: {case}, text: …, severity: …, status: open}}` to `defects`.",
)
def no_defect(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    recorded: set[str] = set()
    for report in thread.reports:
        recorded.update(each.data["case"] for each in items((report,), "defects"))
        for each in items((report,), "executions"):
            case, result = each.data["case"], each.data["result"]
            if result != "pass" and case not in recorded:
                yield find(
                    each.at("result"), case=case, result=label("uat-report", "executions.result", result)
                )
