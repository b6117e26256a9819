"""
A milestone starts before a step it needs is planned to end.

## Why

A schedule that breaks the order of the SOP cannot be kept.

## How it is detected

The start of each milestone is compared with the planned end of every step that its step needs. Where a step
has several milestones, the first end counts. Legacy records and drafts are not asked.

## How to fix

Plan the step after what it needs, or move what it needs to an earlier day.

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
  - {step: uji-penerimaan, start: 2026-02-04, end: 2026-02-20}
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

from . import Context, Finding, Project, find, rule


@rule(
    "PRC113",
    "step {number}. {title} is planned to start on {start}, before step {need}. {basis}, which it needs, ends on {end}",
    fix="Move the start behind {end}, or plan the needed step earlier.",
    elsewhere="the planned end of what it needs",
    also=("PRC112",),
)
def milestone_too_early(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        sop = project.sop
        if sop is None or step.record != "implementation-plan" or not project.owes(step.id):
            continue
        milestones = (
            record.content.get("milestones", ()) if facts.status not in {"draft", "superseded"} else ()
        )
        ends: dict[str, tuple[str, int]] = {}
        for at, each in enumerate(milestones):
            ends[each["step"]] = min(ends.get(each["step"], (each["end"], at)), (each["end"], at))
        for at, each in enumerate(milestones):
            planned = sop.step(each["step"])
            for need in project.awaited(planned) if planned else ():
                end, where = ends.get(need.id, ("", 0))
                if each["start"] < end:
                    yield find(
                        record.at("milestones", at, "start"),
                        record.at("milestones", where, "end"),
                        number=sop.number_of(each["step"]),
                        title=planned.title if planned else "",
                        start=each["start"],
                        need=sop.number_of(need.id),
                        basis=need.title,
                        end=end,
                    )
