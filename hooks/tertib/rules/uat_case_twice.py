"""
A test case is declared twice.

## Why

Results name cases by their ids. Of two cases with one id, one was executed and nobody can tell which.

## How it is detected

The ids of the cases of the plans that count are compared.

## How to fix

Give one of them another id, and correct the results that mean it.

## Bad

```markdown projects/lapor/06-rancang-uji.md
---
step: rancang-uji
title: Rancangan Uji e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-19
finished: 2026-01-20
prepared_by: [analyst]
approvals:
  - {position: owner-head, date: 2026-01-20, method: e-signature, letter: 000.1/28/DPM/I/2026, content: "1:sha256:59bf6e3b4dbc4629f6e6d153295f3130c42c94b99cd5b2b78de4d7e975ab344f"}
cases:
  - {id: UAT-kirim, requirement: KF-kirim, steps: [Kirim laporan dengan lokasi], expected: Laporan tercatat., severity: critical, method: test}
  - {id: UAT-kirim, requirement: KF-kirim, steps: [Kirim dua laporan], expected: Keduanya tercatat., severity: minor, method: test}
  - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
  - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: test}
  - {id: UAT-beban, requirement: KNF-beban, steps: [Jalankan 10 pengguna tiruan], expected: 95 dari 100 permintaan dijawab dalam 2.000 milidetik., severity: critical, method: test}
acceptance: {critical_pass_pct: 100, total_pass_pct: 90}
test_data: synthetic
---

## Uraian

Empat skenario, satu di antaranya penolakan.
```

## Good

```markdown projects/lapor/06-rancang-uji.md
---
step: rancang-uji
title: Rancangan Uji e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-01-19
finished: 2026-01-20
prepared_by: [analyst]
approvals:
  - {position: owner-head, date: 2026-01-20, method: e-signature, letter: 000.1/28/DPM/I/2026, content: "1:sha256:59bf6e3b4dbc4629f6e6d153295f3130c42c94b99cd5b2b78de4d7e975ab344f"}
cases:
  - {id: UAT-kirim, requirement: KF-kirim, steps: [Kirim laporan dengan lokasi], expected: Laporan tercatat., severity: critical, method: test}
  - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
  - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: test}
  - {id: UAT-beban, requirement: KNF-beban, steps: [Jalankan 10 pengguna tiruan], expected: 95 dari 100 permintaan dijawab dalam 2.000 milidetik., severity: critical, method: test}
acceptance: {critical_pass_pct: 100, total_pass_pct: 90}
test_data: synthetic
---

## Uraian

Empat skenario, satu di antaranya penolakan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT003",
    "{case} is declared twice: give one of them another id",
    fix="Rename one {case}, and the executions and defects that mean it.",
    elsewhere="declared here first",
)
def case_twice(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for case in items(thread.standing("uat-plan"), "cases"):
        first = thread.cases[case.id]
        if first.data is not case.data:
            yield find(case.at("id"), first.at("id"), case=case.id)
