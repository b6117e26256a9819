"""
A critical defect is open, and the work went on.

## Why

Critical means that the system must not run with it. An acceptance or a go-live in spite of it puts the
citizens in the place of the testers.

## How it is detected

A defect of severity critical that is neither `fixed` nor `accepted` in its own round, in a later round or
at the operational review, while the test that counts was accepted or a deployment is recorded. What
monitoring closes later was open at go-live.

## How to fix

Mend it and test again. If the owner takes the risk, record the decision as `accepted` at the review.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
-defects: []
+defects:
+  - {id: TM-macet, case: UAT-beban, text: Peladen macet setelah satu jam., severity: critical, status: open}
 resolved:
```

```diff projects/lapor/09-siapkan-operasi.md
   - {defect: TM-tanpa-lokasi, due: 2026-02-13, position: builder, status: fixed}
+  - {defect: TM-macet, due: 2026-03-31, position: builder, status: open}
 resolved: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT012",
    "{defect} is critical and open, yet the work went on: mend it, or record what was decided",
    fix="Record {defect} under `resolved` of a later round, or under `fixes` of the review, with what became of it.",
    also=("PRC105",),
    elsewhere="the work went on here",
)
def open_critical_defect(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    if not thread.knows_defects:
        return
    went_on = [(each, "verdict") for each in thread.standing("uat-report") if not each.negative]
    went_on += [(each, "go_live") for each in thread.standing("deployment")]
    for defect in thread.defects.values() if went_on else ():
        if defect.data["severity"] == "critical" and thread.is_open(defect, before="monitoring"):
            places = [record.at(key) for record, key in went_on]
            yield find(defect.at("status"), *places, defect=defect.id)
