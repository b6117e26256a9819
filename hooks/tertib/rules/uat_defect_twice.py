"""
A defect is declared twice.

## Why

Fixes name defects by their ids. Of two with one id, one is mended and the other is forgotten.

## How it is detected

The ids of the defects of all rounds are compared. A later round may restate a defect of the same case, but
what became of it belongs under `resolved`.

## How to fix

Give one of them another id. Record what became of an earlier defect under `resolved`.

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
  - {id: TM-tanpa-lokasi, case: UAT-beban, text: Catatan beban tidak tersimpan., severity: minor, status: accepted}
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

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT010",
    "{defect} is declared twice: give one of them another id",
    fix="Rename one {defect}, and the fixes that mean it.",
    elsewhere="declared here first",
)
def defect_twice(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for defect in items(thread.reports, "defects"):
        first = thread.defects[defect.id]
        again = defect.record is not first.record and defect.data["case"] == first.data["case"]
        if first.data is not defect.data and not again:
            yield find(defect.at("id"), first.at("id"), defect=defect.id)
