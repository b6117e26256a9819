"""
A requirement that must be met has no test case.

## Why

The owner accepts what the test showed. A requirement without a case is accepted unseen.

## How it is detected

Once there is a test plan, every `must` requirement of the final list needs at least one case whose
`requirement` names it.

## How to fix

Write a case in the plan: what is done, and what must be seen then.

## Bad

```diff projects/lapor/06-rancang-uji.md
   - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
-  - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: test}
+  - {id: UAT-tanggapi, requirement: KF-kirim, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: test}
   - {id: UAT-beban, requirement: KNF-beban, steps: [Jalankan 10 pengguna tiruan], expected: 95 dari 100 permintaan dijawab dalam 2.000 milidetik., severity: critical, method: test}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT001",
    "{requirement} must be met, but no case of {file} tests it: write one",
    fix="Add a case with `requirement: {requirement}` to {file}.",
    elsewhere="the test plan",
)
def must_without_case(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    if not thread.lists_requirements or not thread.has("uat-plan"):
        return
    for requirement in thread.requirements.values():
        if requirement.data["priority"] == "must" and requirement.id not in thread.tests:
            plan = thread.standing("uat-plan")[0]
            yield find(requirement.at("id"), plan.at("cases"), requirement=requirement.id, file=plan.file)
