"""
The prototype has known critical weaknesses.

## Why

A weakness that is known before the test costs a day; after the first day of operation it costs the data.

## How it is detected

`security_scan.critical` of the counting round of the prototype must be 0. How many there are is never
repeated.

## How to fix

Have them mended, scan again, and record the result, in a new round where the prototype was approved
already.

## Bad

```diff projects/lapor/07-buat-purwarupa/2.md
 tests: {passed: 40, failed: 0}
-security_scan: {tool: Pemindai kode, date: 2026-02-13, critical: 0, high: 0}
+security_scan: {tool: Pemindai kode, date: 2026-02-13, critical: 1, high: 0}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "SEC010",
    "the scan found critical weaknesses: have them mended and scan again",
    fix="Write the result of the new scan; where the prototype was approved already, record a new round.",
    secret=True,
)
def critical_in_prototype(project: Project, context: Context) -> Iterator[Finding]:
    for record in trace(project).standing("prototype"):
        scan = record.content.get("security_scan")
        if scan and scan["critical"] > 0:
            yield find(record.at("security_scan"))
