"""
A failed case was not executed again.

## Why

Whoever mends a critical fault believes it is mended. Only the same case, executed again, shows it.

## How it is detected

A case of severity critical or major whose last execution in a round failed must be executed in a later
round. This is asked as soon as there is a later round, or when the verdict of the round is not `rejected`.
A minor case may be decided instead.

## How to fix

Execute the case again and record it in a new round.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass}
-  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
   - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import label, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT011",
    "{case} ({severity}) failed here and was never executed again: repeat it in a later round",
    fix="Record a later round of the test in which {case} is executed.",
    also=(
        "UAT005",
        "UAT014",
        "UAT022",
        "UAT023",
    ),
)
def not_tested_again(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for at, report in enumerate(thread.reports if thread.knows_defects else ()):
        later = [each for each in thread.reports[at + 1 :] if each.step == report.step]
        if not later and report.negative:
            continue
        for case, each in thread.results[report.file].items():
            severity = thread.severity(case)
            if each.data["result"] != "fail" or severity not in {"critical", "major"}:
                continue
            if not any(case in thread.results[other.file] for other in later):
                said = label("uat-plan", "cases.severity", severity)
                yield find(each.at("result"), case=case, severity=said)
