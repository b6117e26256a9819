"""
A milestone ends before it starts.

## Why

Such a milestone is a slip of the pen, and the comparison with the work done would be wrong.

## How it is detected

`start` and `end` of each milestone of a plan that is no draft are compared.

## How to fix

Correct the day that is wrong.

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
  - {step: latih-pengguna, start: 2026-02-26, end: 2026-02-26}
  - {step: pasang-sistem, start: 2026-03-02, end: 2026-02-04}
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
    "PRC112",
    "the milestone ends on {end}, before it starts on {start}: correct the day",
    fix="Correct `start` or `end`.",
    elsewhere="its start",
    also=("PRC113",),
)
def milestone_ends_first(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if step.record != "implementation-plan" or facts.status == "draft":
            continue
        for at, milestone in enumerate(record.content.get("milestones", ())):
            start, end = milestone["start"], milestone["end"]
            if end < start:
                at_end, at_start = record.at("milestones", at, "end"), record.at("milestones", at, "start")
                yield find(at_end, at_start, start=start, end=end)
