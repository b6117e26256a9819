"""
The version of a round is lower than that of the round before.

## Why

Later records and tests name a record by its version. A version that goes down makes an old state look like
the new one.

## How it is detected

The `version` of each numbered round is compared with that of the round before, part by part. Periods and
drafts are not asked.

## How to fix

Give the later round the higher version.

## Bad

```markdown projects/lapor/08-uji-penerimaan/1.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 1
version: "1.1"
status: approved
publication: public
started: 2026-02-09
finished: 2026-02-10
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026}
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

## Good

```markdown projects/lapor/08-uji-penerimaan/1.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 1
version: "1.1"
status: approved
publication: public
started: 2026-02-09
finished: 2026-02-10
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026}
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

```markdown projects/lapor/08-uji-penerimaan/2.md
---
step: uji-penerimaan
title: Uji Penerimaan e-Lapor Putaran 2
version: "1.10"
status: approved
publication: public
started: 2026-02-19
finished: 2026-02-20
prepared_by: [owner-staff]
approvals:
  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026}
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
from itertools import pairwise

from . import Context, Finding, Project, find, rule


@rule(
    "PRC056",
    "version {version} is lower than version {before} of round {round}: versions go up",
    fix="Write a version that is higher than {before}.",
    elsewhere="the version of the round before",
)
def version_down(project: Project, context: Context) -> Iterator[Finding]:
    for step in project.sop.steps if project.sop else ():
        rounds = project.rounds(step.id)
        if len(rounds) < 2 or step.repeats == "period":
            continue
        numbered = [each for each in rounds if each.facts and each.facts.status != "draft" and each.order[0]]
        for earlier, later in pairwise(numbered):
            if earlier.facts and later.facts and _parts(later.facts.version) < _parts(earlier.facts.version):
                yield find(
                    later.at("version"),
                    earlier.at("version"),
                    version=later.facts.version,
                    before=earlier.facts.version,
                    round=earlier.round,
                )


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
