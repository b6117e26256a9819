"""
A milestone belongs to a step that the SOP does not have.

## Why

The plan is compared with what was done, step by step. A milestone of no step is compared with nothing.

## How it is detected

`milestones[].step` of a plan that is no draft is looked up in the SOP.

## How to fix

Write the id of the step as the SOP has it.

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
  - {step: pelatihan, start: 2026-02-26, end: 2026-02-26}
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
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "PRC110",
    "{step} is not a step of {sop}: did you mean {close}?",
    fix="Write the id of a step of schemas/sop/{sop}.yml.",
    also=("PRC111",),
)
def unknown_milestone(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or step.record != "implementation-plan" or facts.status == "draft":
            continue
        for at, milestone in enumerate(record.content.get("milestones", ())):
            if project.sop.step(milestone["step"]) is None:
                known = [each.id for each in project.sop.steps]
                close = get_close_matches(milestone["step"], known, n=1, cutoff=0)
                place = record.at("milestones", at, "step")
                yield find(place, step=milestone["step"], sop=project.sop.id, close=close)
