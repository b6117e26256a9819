"""
A defect is called fixed, and its case failed.

## Why

The case is the proof. While it fails, the defect is there, whatever the list says.

## How it is detected

`resolved` of a round of the test, or `fixes` and `resolved` of the review, calls a defect `fixed` while the
last execution of its case, in that round or in the round that counts, is `fail`.

## How to fix

Set the status to `open`, or repeat the case after the repair and record the result.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass}
-  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
+  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: fail}
   - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT023",
    "{defect} is called fixed, but {case} failed: set it to open, or repeat the case",
    fix="Write `status: open` for {defect}, or record the execution of {case} that passed.",
    also=(
        "UAT011",
        "UAT014",
        "UAT022",
    ),
    elsewhere="the failed execution",
)
def fixed_but_failed(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, decided in thread.decisions.items() if thread.has("uat-report") else ():
        case = thread.defects[name].data["case"] if name in thread.defects else None
        for each in decided if case else ():
            results = thread.results.get(each.item.record.file, thread.outcomes)
            found = results.get(str(case))
            failed = found is not None and found.data["result"] == "fail"
            if found and failed and each.item.data["status"] == "fixed" and each.kind != "monitoring":
                yield find(each.item.at("status"), found.at("result"), defect=name, case=case)
