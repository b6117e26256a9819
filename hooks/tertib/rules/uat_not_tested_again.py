"""
A failed case was not executed again.

## Why

Whoever mends a critical fault believes it is mended. Only the same case, executed again, shows it.

## How it is detected

A case of severity critical or major whose last execution in a round failed must be executed in a later
round. This is asked as soon as there is a later round, or when the verdict of the round is not `rejected`.
A minor case may be decided instead.

## How to fix

Execute the case again and record it in a new round.

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

from ..tracing import label, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT011",
    "{case} ({severity}) failed here and was never executed again: repeat it in a later round",
    fix="Record a later round of the test in which {case} is executed.",
    also=(
        "UAT005",
        "UAT014",
        "UAT022",
        "UAT023",
    ),
)
def not_tested_again(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for at, report in enumerate(thread.reports if thread.knows_defects else ()):
        later = [each for each in thread.reports[at + 1 :] if each.step == report.step]
        if not later and report.negative:
            continue
        for case, each in thread.results[report.file].items():
            severity = thread.severity(case)
            if each.data["result"] != "fail" or severity not in {"critical", "major"}:
                continue
            if not any(case in thread.results[other.file] for other in later):
                said = label("uat-plan", "cases.severity", severity)
                yield find(each.at("result"), case=case, severity=said)
