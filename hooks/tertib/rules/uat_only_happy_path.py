"""
The plan tests only what should work.

## Why

Users type nonsense, press twice and try what they may not do. A plan that never does so finds out in
production.

## How it is detected

A test plan with cases, none of which is marked `negative: true`.

## How to fix

Add cases for what must be refused: an empty field, a second payment, a foreign account. Mark them
`negative: true`.

## Bad

```diff projects/lapor/06-rancang-uji.md
   - {id: UAT-kirim, requirement: KF-kirim, steps: [Kirim laporan dengan lokasi], expected: Laporan tercatat., severity: critical, method: test}
-  - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
+  - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test}
   - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: test}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "UAT019",
    "none of the {count} cases tests what must be refused: add one with negative: true",
    fix="Add a case with `negative: true`, or mark the one that is.",
    level=Level.WARNING,
)
def only_happy_path(project: Project, context: Context) -> Iterator[Finding]:
    for plan in trace(project).standing("uat-plan"):
        cases = plan.content["cases"]
        if cases and not any(each.get("negative") for each in cases):
            yield find(plan.at("cases"), count=len(cases))
