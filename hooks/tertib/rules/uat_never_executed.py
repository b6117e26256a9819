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

```markdown projects/lapor/08-uji-penerimaan/2.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 2
version: "1.0"
status: approved
publication: public
started: 2026-02-19
finished: 2026-02-20
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026, content: "1:sha256:cabbd6f229c1016ae00b62e8162cc8d5b9af47dab9bd2754913236a46049aada"}
rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
tested: {plan_version: "1.0", release: {tag: v1.0.0, commit: 5e6f7a8b}, round: "2"}
executions:
  - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
defects: []
resolved:
  - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
verdict: accepted
---

## Uraian

Semua skenario lulus.
```

## Good

```markdown projects/lapor/08-uji-penerimaan/2.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 2
version: "1.0"
status: approved
publication: public
started: 2026-02-19
finished: 2026-02-20
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026, content: "1:sha256:cabbd6f229c1016ae00b62e8162cc8d5b9af47dab9bd2754913236a46049aada"}
rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
tested: {plan_version: "1.0", release: {tag: v1.0.0, commit: 5e6f7a8b}, round: "2"}
executions:
  - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
defects: []
resolved:
  - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
verdict: accepted
---

## Uraian

Semua skenario lulus.
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
