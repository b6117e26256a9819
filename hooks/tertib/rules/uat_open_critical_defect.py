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
defects:
  - {id: TM-macet, case: UAT-beban, text: Peladen macet setelah satu jam., severity: critical, status: open}
resolved:
  - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
verdict: accepted
---

## Uraian

Semua skenario lulus.
```

```markdown projects/lapor/09-siapkan-operasi.md
---
step: siapkan-operasi
title: Kesiapan Operasi e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-24
finished: 2026-02-24
hours: 2
prepared_by: [office-staff]
approvals:
  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026, content: "1:sha256:ae14710079a0d3310756d4313b3deac3b60fb04c7672a47dd159d5b1a804bed1"}
evidence:
  - {type: minutes, number: 000.1/36/KOM/II/2026, date: 2026-02-24, archive: Srikandi}
  - {type: attendance, date: 2026-02-24, archive: Srikandi, publication: excluded}
meeting: {date: 2026-02-24, place: Aula, invitation: 000.1/35/KOM/II/2026, attendees: 9, units: [dpmptsp, kominfo]}
fixes:
  - {defect: TM-tanpa-lokasi, due: 2026-02-13, position: builder, status: fixed}
  - {defect: TM-macet, due: 2026-03-31, position: builder, status: open}
resolved: []
training_plan:
  - {date: 2026-02-26, place: Aula, group: petugas, capacity: 12}
go_live_target: 2026-03-04
---

## Uraian

Tidak ada temuan terbuka.
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

```markdown projects/lapor/09-siapkan-operasi.md
---
step: siapkan-operasi
title: Kesiapan Operasi e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-24
finished: 2026-02-24
hours: 2
prepared_by: [office-staff]
approvals:
  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026, content: "1:sha256:ae14710079a0d3310756d4313b3deac3b60fb04c7672a47dd159d5b1a804bed1"}
evidence:
  - {type: minutes, number: 000.1/36/KOM/II/2026, date: 2026-02-24, archive: Srikandi}
  - {type: attendance, date: 2026-02-24, archive: Srikandi, publication: excluded}
meeting: {date: 2026-02-24, place: Aula, invitation: 000.1/35/KOM/II/2026, attendees: 9, units: [dpmptsp, kominfo]}
fixes:
  - {defect: TM-tanpa-lokasi, due: 2026-02-13, position: builder, status: fixed}
resolved: []
training_plan:
  - {date: 2026-02-26, place: Aula, group: petugas, capacity: 12}
go_live_target: 2026-03-04
---

## Uraian

Tidak ada temuan terbuka.
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
