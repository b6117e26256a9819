"""
A step ended later than the plan says, and nothing says why.

## Why

The plan is what the agency that asked for the system counts on. A slip that is told can be dealt with.

## How it is detected

The first approved round of each step is compared with the end of its milestone in the plan that counts:
rework is no slip, and earlier is none. A record that says why in `deviation` is not asked, nor are legacy
records.

## How to fix

Say why in `deviation`, or record a new round of the plan with days that can be kept.

## Bad

```markdown projects/lapor/04-rencana-kerja.md
---
step: rencana-kerja
title: Rencana Kerja e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-12
finished: 2026-01-13
prepared_by: [analyst]
approvals:
  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
method: prototype
milestones:
  - {step: rancang-data, start: 2026-01-14, end: 2026-01-15}
  - {step: rancang-uji, start: 2026-01-19, end: 2026-01-20}
  - {step: buat-purwarupa, start: 2026-01-21, end: 2026-02-06}
  - {step: uji-penerimaan, start: 2026-02-09, end: 2026-02-20}
  - {step: siapkan-operasi, start: 2026-02-24, end: 2026-02-24}
  - {step: latih-pengguna, start: 2026-02-25, end: 2026-02-25}
  - {step: pasang-sistem, start: 2026-03-02, end: 2026-03-04}
  - {step: pantau-layanan, start: 2026-06-12, end: 2026-06-15}
risks:
  - {id: RS-beban, cause: Laporan menumpuk., impact: Layanan lambat., likelihood: 2, level: 3, treatment: mitigate, position: office-head, due: 2026-02-27}
budget: {source: regional, year: 2026}
kpi: [Setiap laporan ditanggapi dalam 3 hari kerja.]
consideration: {not_required: Dibuat sendiri oleh Dinas Kominfo dengan anggaran rutin.}
---

## Uraian

Purwarupa dibuat dalam empat minggu.
```

## Good

```markdown projects/lapor/04-rencana-kerja.md
---
step: rencana-kerja
title: Rencana Kerja e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-12
finished: 2026-01-13
prepared_by: [analyst]
approvals:
  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
method: prototype
milestones:
  - {step: rancang-data, start: 2026-01-14, end: 2026-01-15}
  - {step: rancang-uji, start: 2026-01-19, end: 2026-01-20}
  - {step: buat-purwarupa, start: 2026-01-21, end: 2026-02-06}
  - {step: uji-penerimaan, start: 2026-02-09, end: 2026-02-20}
  - {step: siapkan-operasi, start: 2026-02-24, end: 2026-02-24}
  - {step: latih-pengguna, start: 2026-02-26, end: 2026-02-26}
  - {step: pasang-sistem, start: 2026-03-02, end: 2026-03-04}
  - {step: pantau-layanan, start: 2026-06-12, end: 2026-06-15}
risks:
  - {id: RS-beban, cause: Laporan menumpuk., impact: Layanan lambat., likelihood: 2, level: 3, treatment: mitigate, position: office-head, due: 2026-02-27}
budget: {source: regional, year: 2026}
kpi: [Setiap laporan ditanggapi dalam 3 hari kerja.]
consideration: {not_required: Dibuat sendiri oleh Dinas Kominfo dengan anggaran rutin.}
---

## Uraian

Purwarupa dibuat dalam empat minggu.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Record
from . import Context, Finding, Level, Project, find, rule


@rule(
    "PRC114",
    "this step ended on {ended}, the plan has {planned}: say why in `deviation`, or plan anew",
    fix="Add `deviation` with `reason` and `approved_by`, or record a new round of the plan.",
    elsewhere="the planned end",
    level=Level.WARNING,
)
def behind_schedule(project: Project, context: Context) -> Iterator[Finding]:
    for plan in project.sop.of_kind("implementation-plan") if project.sop else ():
        counting = project.counting(plan.id)
        if counting is None or not project.owes(plan.id):
            continue
        ends: dict[str, tuple[str, int]] = {}
        for at, each in enumerate(counting.content.get("milestones", ())):
            if each["start"] <= each["end"]:
                ends[each["step"]] = max(ends.get(each["step"], (each["end"], at)), (each["end"], at))
        for step, (planned, at) in ends.items():
            record = _first(project, step)
            if record and record.facts and record.facts.finished and not record.facts.deviation:
                ended = record.facts.finished.isoformat()
                if ended > planned:
                    planned_at = counting.at("milestones", at, "end")
                    yield find(record.at("finished"), planned_at, ended=ended, planned=planned)


def _first(project: Project, step: str) -> Record | None:
    """The first round of a step that was approved; none where an unreadable one may have been the first."""
    if project.unread(step):
        return None
    return next((each for each in project.rounds(step) if each.was_approved), None)
