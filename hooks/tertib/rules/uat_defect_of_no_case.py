"""
A defect names a case that does not exist.

## Why

A defect is mended by repeating the case that showed it. Without the case nobody can say whether it is gone.

## How it is detected

`case` of every defect is looked up in the test plans, or in the executions where the procedure has no plan.

## How to fix

Correct the id of the case.

## Bad

```diff projects/lapor/08-uji-penerimaan/1.md
   - {id: TM-tanpa-lokasi, case: UAT-tanpa-lokasi, text: Laporan tanpa lokasi tercatat., severity: major, status: open}
+  - {id: TM-rekap, case: UAT-rekap, text: Rekap kosong., severity: minor, status: accepted}
 load_test: {concurrent: 10, p95_ms: 900, error_pct: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT009",
    "{defect} names {case}, which is no case of the test: did you mean {close}?",
    fix="Write a case of the plan, such as {close}.",
    also=("UAT008",),
)
def defect_of_no_case(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    known = thread.known_cases if thread.has("uat-plan") else frozenset(thread.executed)
    for defect in items(thread.reports, "defects"):
        case = defect.data["case"]
        if case not in known:
            close = get_close_matches(case, sorted(known), n=1, cutoff=0) or "-"
            yield find(defect.at("case"), defect=defect.id, case=case, close=close)
