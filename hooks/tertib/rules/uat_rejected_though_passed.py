"""
The test was rejected although everything passed.

## Why

A rejection sends the builders back to work. They need to know what to mend, and nothing here says so.

## How it is detected

A round with the verdict `rejected` in which every case of its plan was executed and passed, and which
records no open defect.

## How to fix

Record as a defect what led to the rejection, or correct the verdict.

## Bad

```diff projects/lapor/08-uji-penerimaan/1.md
   - {case: UAT-kirim, date: 2026-02-09, tester: owner-staff, result: pass}
-  - {case: UAT-tanpa-lokasi, date: 2026-02-09, tester: owner-staff, result: fail}
+  - {case: UAT-tanpa-lokasi, date: 2026-02-09, tester: owner-staff, result: pass}
   - {case: UAT-tanggapi, date: 2026-02-10, tester: owner-staff, result: pass}
@@
 defects:
-  - {id: TM-tanpa-lokasi, case: UAT-tanpa-lokasi, text: Laporan tanpa lokasi tercatat., severity: major, status: open}
+  - {id: TM-tanpa-lokasi, case: UAT-tanpa-lokasi, text: Laporan tanpa lokasi tercatat., severity: major, status: fixed}
 load_test: {concurrent: 10, p95_ms: 900, error_pct: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import items, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "UAT015",
    "the verdict is rejected, but every case passed and no defect is open: say what is wrong, or correct the verdict",
    fix="Add the defect that led to the rejection, or write another verdict.",
    level=Level.WARNING,
)
def rejected_though_passed(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for report, plan in thread.followed:
        if not report.negative:
            continue
        results = {case: each.data["result"] for case, each in thread.results[report.file].items()}
        passed = all(results.get(case.id) == "pass" for case in items((plan,), "cases"))
        if passed and not any(each.data["status"] == "open" for each in items((report,), "defects")):
            yield find(report.at("verdict"))
