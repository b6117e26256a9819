"""
The test was accepted, and a requirement that must be met was not proven.

## Why

A percentage can hide the one thing the system was built for.

## How it is detected

The round that counts was not rejected, and of a `must` requirement that has cases, no case passed in it.

## How to fix

Mend it and test again, or correct the verdict.

## Bad

```diff projects/lapor/06-rancang-uji.md
   - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
-  - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: test}
+  - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: minor, method: test}
   - {id: UAT-beban, requirement: KNF-beban, steps: [Jalankan 10 pengguna tiruan], expected: 95 dari 100 permintaan dijawab dalam 2.000 milidetik., severity: critical, method: test}
-acceptance: {critical_pass_pct: 100, total_pass_pct: 90}
+acceptance: {critical_pass_pct: 100, total_pass_pct: 70}
 test_data: synthetic
```

```diff projects/lapor/08-uji-penerimaan/2.md
   - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
-  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
+  - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: fail}
   - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
-defects: []
+defects:
+  - {id: TM-tanggapan, case: UAT-tanggapi, text: Tanggapan hilang., severity: minor, status: accepted}
 resolved:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT022",
    "the test was accepted, but no case of {requirement} passed, and it must be met: test again, or reject",
    fix="Record a round in which a case of {requirement} passes, or write `verdict: rejected`.",
    also=(
        "UAT005",
        "UAT011",
        "UAT014",
        "UAT023",
    ),
    elsewhere="the requirement",
)
def must_not_proven(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    reports = [each for each in thread.standing("uat-report") if not each.negative]
    if not reports or not thread.has("uat-plan") or not thread.has("uat-report"):
        return
    for name, cases in thread.tests.items():
        requirement = thread.requirements.get(name)
        if requirement is None or requirement.data["priority"] != "must":
            continue
        found = [thread.outcomes[case.id] for case in cases if case.id in thread.outcomes]
        if found and not any(each.data["result"] == "pass" for each in found):
            yield find(reports[-1].at("verdict"), requirement.at("id"), requirement=name)
