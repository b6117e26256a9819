"""
The plan does not say whether the ministry was asked for its consideration.

## Why

Whoever builds a government application asks the ministry for its consideration in the year before (Permen
Komdigi 6/2025), or has a reason why that is not needed. The plan is where it is said.

## How it is detected

A plan that is no draft has `consideration`, with number and date of the letter or with `not_required` and
the reason. Legacy records are not asked.

## How to fix

Write the number and the date of the letter, or the reason why none is needed.

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
  - {step: pasang-sistem, start: 2026-03-02, end: 2026-03-04}
  - {step: pantau-layanan, start: 2026-06-12, end: 2026-06-15}
risks:
  - {id: RS-beban, cause: Laporan menumpuk., impact: Layanan lambat., likelihood: 2, level: 3, treatment: mitigate, position: office-head, due: 2026-02-27}
budget: {source: regional, year: 2026}
kpi: [Setiap laporan ditanggapi dalam 3 hari kerja.]
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
    "PRC115",
    "the plan does not say whether a consideration was asked for: write `consideration` with its letter, or `not_required` with the reason",
    fix="Add `consideration` with `number` and `date`, or with `not_required`.",
)
def no_consideration(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if step.record != "implementation-plan" or facts.status in {"draft", "superseded"}:
            continue
        if record.owes_content and project.owes(step.id) and not record.content.get("consideration"):
            yield find(record.at("status"))
