"""
A defect names a case that does not exist.

## Why

A defect is mended by repeating the case that showed it. Without the case nobody can say whether it is gone.

## How it is detected

`case` of every defect is looked up in the test plans, or in the executions where the procedure has no plan.

## How to fix

Correct the id of the case.

## Bad

```markdown projects/lapor/08-uji-penerimaan/1.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 1
version: "1.0"
status: approved
publication: public
started: 2026-02-09
finished: 2026-02-10
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026, content: "1:sha256:7d13014dbb4ab8893a43fc4297fbe20c8b291dbf0fca1e26097f3d806988c58d"}
tested: {plan_version: "1.0", release: {tag: v0.9.0, commit: 1a2b3c4d}, round: "1"}
executions:
  - {case: UAT-kirim, date: 2026-02-09, tester: owner-staff, result: pass}
  - {case: UAT-tanpa-lokasi, date: 2026-02-09, tester: owner-staff, result: fail}
  - {case: UAT-tanggapi, date: 2026-02-10, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-10, tester: office-staff, result: pass}
defects:
  - {id: TM-tanpa-lokasi, case: UAT-tanpa-lokasi, text: Laporan tanpa lokasi tercatat., severity: major, status: open}
  - {id: TM-rekap, case: UAT-rekap, text: Rekap kosong., severity: minor, status: accepted}
load_test: {concurrent: 10, p95_ms: 900, error_pct: 0}
minutes: {number: 000.1/32/DPM/II/2026, date: 2026-02-10}
verdict: rejected
---

## Uraian

Satu dari empat skenario gagal.
```

## Good

```markdown projects/lapor/08-uji-penerimaan/1.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 1
version: "1.0"
status: approved
publication: public
started: 2026-02-09
finished: 2026-02-10
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026, content: "1:sha256:7d13014dbb4ab8893a43fc4297fbe20c8b291dbf0fca1e26097f3d806988c58d"}
tested: {plan_version: "1.0", release: {tag: v0.9.0, commit: 1a2b3c4d}, round: "1"}
executions:
  - {case: UAT-kirim, date: 2026-02-09, tester: owner-staff, result: pass}
  - {case: UAT-tanpa-lokasi, date: 2026-02-09, tester: owner-staff, result: fail}
  - {case: UAT-tanggapi, date: 2026-02-10, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-10, tester: office-staff, result: pass}
defects:
  - {id: TM-tanpa-lokasi, case: UAT-tanpa-lokasi, text: Laporan tanpa lokasi tercatat., severity: major, status: open}
load_test: {concurrent: 10, p95_ms: 900, error_pct: 0}
minutes: {number: 000.1/32/DPM/II/2026, date: 2026-02-10}
verdict: rejected
---

## Uraian

Satu dari empat skenario gagal.
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
