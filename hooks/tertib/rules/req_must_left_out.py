"""
A requirement that must be met is not implemented.

## Why

`must` means that the system is not accepted without it. Leaving it out is a decision of the owner, not of
the builders.

## How it is detected

A requirement of priority `must` under `not_implemented` of the prototype that counts.

## How to fix

Build it before the test. If the owner agrees to do without, lower its priority in a new round of the
specification and list that under `changes`.

## Bad

```diff projects/lapor/07-buat-purwarupa/2.md
   - {id: php, version: "8.3"}
-implemented: [KF-kirim, KF-tanggapi, KNF-beban]
-not_implemented: []
+implemented: [KF-kirim, KF-tanggapi]
+not_implemented:
+  - {requirement: KNF-beban, reason: Peladen uji belum setara.}
 tests: {passed: 40, failed: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ015",
    "{requirement} must be met, but the prototype leaves it out: build it, or have the owner lower its priority",
    fix="Implement {requirement}, or record the change of its priority in the specification.",
    level=Level.WARNING,
    elsewhere="the requirement",
)
def must_left_out(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, left_out in thread.left_out.items():
        requirement = thread.requirements.get(name)
        if requirement and requirement.data["priority"] == "must" and name not in thread.implemented:
            yield find(left_out.at("requirement"), requirement.at("priority"), requirement=name)
