"""
A case was executed that the plan does not have.

## Why

What is tested was approved beforehand, so that nobody chooses the test by its outcome. A case from nowhere
counts for nothing.

## How it is detected

`case` of every execution of every round is looked up in the test plans of the project, older rounds of the
plan included.

## How to fix

Correct the id. A case that is really needed belongs into a new, approved round of the plan.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
+  - {case: UAT-rekap, date: 2026-02-20, tester: owner-staff, result: pass}
   - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT004",
    "{case} is not in the test plan: did you mean {close}?",
    fix="Write a case of the plan, such as {close}, or have a plan with {case} approved first.",
)
def unknown_case(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    if not thread.has("uat-plan") or thread.known_cases.issuperset(thread.executed):
        return
    for each in items(thread.reports, "executions"):
        case = each.data["case"]
        if case not in thread.known_cases:
            close = get_close_matches(case, list(thread.cases), n=1, cutoff=0)
            yield find(each.at("case"), case=case, close=close)
