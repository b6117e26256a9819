"""
A fix lies in a release that was not tested.

## Why

A round can confirm only what is in the release it tested.

## How it is detected

`release` of every entry of `resolved` in a round of the test must be `tested.release` of that round.

## How to fix

Write the release in which the fix was tested, or test the release that holds it.

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
  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
defects: []
resolved:
  - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.1.0, commit: 0f9e8d7c}}
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

from ..tracing import items, same, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT024",
    "{defect} is called fixed in {release} ({commit}), but this round tested {tested} ({other}): test that release, or correct it",
    fix="Write `release` as in `tested`, or record a round that tests {release}.",
    elsewhere="the release that was tested",
)
def fix_not_tested(project: Project, context: Context) -> Iterator[Finding]:
    for report in trace(project).reports:
        tested = report.content["tested"]["release"]
        for each in items((report,), "resolved"):
            release = each.data.get("release")
            if release and not same(release, tested):
                yield find(
                    each.at("release"),
                    report.at("tested", "release"),
                    defect=each.data["defect"],
                    release=release["tag"],
                    commit=release["commit"],
                    tested=tested["tag"],
                    other=tested["commit"],
                )
