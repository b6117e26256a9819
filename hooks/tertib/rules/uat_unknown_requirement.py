"""
A test case tests a requirement that does not exist.

## Why

An orphan case costs time and proves nothing that was agreed on. Often the requirement it was written for
was dropped or renamed.

## How it is detected

`requirement` of every case of the plan that counts is looked up in the final list; requirements of drafts
are known too.

## How to fix

Name the requirement the case tests now, or delete the case in a new round of the plan.

## Bad

```diff projects/lapor/06-rancang-uji.md
   - {id: UAT-kirim, requirement: KF-kirim, steps: [Kirim laporan dengan lokasi], expected: Laporan tercatat., severity: critical, method: test}
-  - {id: UAT-tanpa-lokasi, requirement: KF-kirim, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
+  - {id: UAT-tanpa-lokasi, requirement: KF-lokasi, steps: [Kirim laporan tanpa lokasi], expected: Laporan ditolak., severity: major, method: test, negative: true}
   - {id: UAT-tanggapi, requirement: KF-tanggapi, steps: [Tulis tanggapan], expected: Tanggapan tercatat., severity: critical, method: test}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT002",
    "{case} tests {requirement}, which is not in the list of requirements: did you mean {close}?",
    fix="Write a requirement of the list, such as {close}, or delete {case}.",
)
def unknown_requirement(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for case in thread.cases.values() if thread.lists_requirements else ():
        named = case.data["requirement"]
        if not thread.knows(named):
            close = get_close_matches(named, list(thread.requirements), n=1, cutoff=0)
            yield find(case.at("requirement"), case=case.id, requirement=named, close=close)
