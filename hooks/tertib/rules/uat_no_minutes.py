"""
The acceptance test has no official report.

## Why

The official report (berita acara) is what both sides signed. Without its number, the results are one side's
word.

## How it is detected

The round that counts of an acceptance test that followed a plan must have `minutes` with number and date.

## How to fix

Write the number and date of the official report; the paper itself stays in the archive.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
 load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
-minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
 verdict: accepted
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT021",
    "this round names no official report: write its number and date under minutes",
    fix="Add `minutes: {{number: …, date: …}}`.",
)
def no_minutes(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for report in thread.standing("uat-report") if thread.standing("uat-plan") else ():
        if not report.content.get("minutes") and project.owes(report.step):
            yield find(report.at("minutes"))
