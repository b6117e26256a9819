"""
A requirement is implemented and not implemented.

## Why

The tester reads one list, the owner the other. One of them is wrong, and the test proves nothing.

## How it is detected

An id must not stand in `implemented` and under `not_implemented` of one prototype.

## How to fix

Keep the one that is true.

## Bad

```diff projects/lapor/07-buat-purwarupa/2.md
 implemented: [KF-kirim, KF-tanggapi, KNF-beban]
-not_implemented: []
+not_implemented:
+  - {requirement: KNF-beban, reason: Peladen uji belum setara.}
 tests: {passed: 40, failed: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "REQ014",
    "{requirement} stands in implemented and here too: keep the one that is true",
    fix="Remove {requirement} from one of the two lists.",
    elsewhere="listed as implemented here",
)
def implemented_and_not(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, left_out in thread.left_out.items():
        if name in thread.implemented:
            place = thread.implemented[name].at()
            yield find(left_out.at("requirement"), place, requirement=name)
