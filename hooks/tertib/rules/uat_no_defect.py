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
  - {case: UAT-kirim, date: 2026-02-09, tester: owner-staff, result: deferred}
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
