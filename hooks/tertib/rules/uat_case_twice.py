"""
A test case is declared twice.

## Why

Results name cases by their ids. Of two cases with one id, one was executed and nobody can tell which.

## How it is detected

The ids of the cases of the plans that count are compared.

## How to fix

Give one of them another id, and correct the results that mean it.

## Bad

```diff projects/lapor/06-rancang-uji.md
   - {id: UAT-kirim, requirement: KF-kirim, steps: [Kirim laporan dengan lokasi], expected: Laporan tercatat., severity: critical, method: test}
+  - {id: UAT-kirim, requirement: KF-kirim, steps: [Kirim dua laporan], expected: Keduanya tercatat., severity: minor, method: test}
   - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
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
