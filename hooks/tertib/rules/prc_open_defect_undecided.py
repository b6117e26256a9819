"""
A defect that the acceptance test left open has no decision.

## Why

The meeting on operation is where owner and developers agree what becomes of each open defect. One that is
not decided goes into operation by oversight.

## How it is detected

Defects that rounds of the acceptance test declared open, and that no later round resolved, must stand in
`fixes` or `resolved` of the operational review, once it is no draft. Legacy records are not asked.

## How to fix

Decide what becomes of the defect: who mends it by when, or that it is accepted.

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
  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026}
rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
tested: {plan_version: "1.0", release: {tag: v1.0.0, commit: 5e6f7a8b}, round: "2"}
executions:
  - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
defects:
  - {id: TM-pesan, case: UAT-tanpa-lokasi, text: Pesan penolakan tidak menyebut sebabnya., severity: minor, status: open}
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
  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026}
rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
tested: {plan_version: "1.0", release: {tag: v1.0.0, commit: 5e6f7a8b}, round: "2"}
executions:
  - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
  - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
defects:
  - {id: TM-pesan, case: UAT-tanpa-lokasi, text: Pesan penolakan tidak menyebut sebabnya., severity: minor, status: open}
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
  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026}
evidence:
  - {type: minutes, number: 000.1/36/KOM/II/2026, date: 2026-02-24, archive: Srikandi}
  - {type: attendance, date: 2026-02-24, archive: Srikandi, publication: excluded}
meeting: {date: 2026-02-24, place: Aula, invitation: 000.1/35/KOM/II/2026, attendees: 9, units: [dpmptsp, kominfo]}
fixes:
  - {defect: TM-pesan, due: 2026-03-31, position: builder, status: accepted}
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

from ..model import Record
from . import Context, Finding, Project, find, rule


@rule(
    "PRC105",
    "the defect {defect} is open and the meeting decided nothing about it: add it to `fixes`",
    fix="Add `defect: {defect}` with `due`, `position` and `status` to `fixes`.",
    elsewhere="the open defect",
)
def open_defect_undecided(project: Project, context: Context) -> Iterator[Finding]:
    opened: dict[str, tuple[Record, int]] | None = None
    for step, record, facts in project.judged:
        if step.record != "operational-review" or not project.owes(step.id) or not record.owes_content:
            continue
        opened = _open(project) if opened is None else opened
        decided = {each["defect"] for key in ("fixes", "resolved") for each in record.content.get(key, ())}
        for defect, (tested, at) in opened.items() if facts.status != "superseded" else ():
            if defect not in decided:
                place = record.at("fixes" if "fixes" in record.content else "meeting")
                yield find(place, tested.at("defects", at, "id"), defect=defect)


def _open(project: Project) -> dict[str, tuple[Record, int]]:
    """The defects that the rounds of the acceptance tests left open, each with where it is declared."""
    found: dict[str, tuple[Record, int]] = {}
    for step in project.sop.of_kind("uat-report") if project.sop else ():
        for record in project.rounds(step.id):
            if record.facts and record.facts.status != "draft":
                for at, defect in enumerate(record.content.get("defects", ())):
                    if defect["status"] == "open":
                        found[defect["id"]] = record, at
                for each in record.content.get("resolved", ()):
                    if each["status"] != "open":
                        found.pop(each["defect"], None)
    return found
