"""
No case tests a requirement in the way that was agreed.

## Why

The specification says how each requirement is to be verified. A demonstration instead of a test is a weaker
proof, and nobody agreed to it.

## How it is detected

A requirement of the final list that has cases, none of which has its `verification` as `method`.

## How to fix

Add a case by the agreed method, or change `verification` in a new round of the specification.

## Bad

```diff projects/lapor/06-rancang-uji.md
   - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
-  - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: test}
+  - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: demonstration}
   - {id: UAT-beban, requirement: KNF-beban, steps: [Jalankan 10 pengguna tiruan], expected: 95 dari 100 permintaan dijawab dalam 2.000 milidetik., severity: critical, method: test}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import label, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "UAT025",
    "{requirement} is to be verified by {verification}, but no case does so: add one, or correct the method",
    fix="Write `method: {method}` for a case of {requirement}, or add such a case.",
    level=Level.WARNING,
    elsewhere="what was agreed",
)
def other_method(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, cases in thread.tests.items():
        requirement = thread.requirements.get(name)
        wanted = requirement.data["verification"] if requirement else None
        if requirement and all(case.data["method"] != wanted for case in cases):
            place = requirement.at("verification")
            said = label("specification", "requirements.verification", wanted)
            yield find(cases[0].at("method"), place, requirement=name, verification=said, method=wanted)
