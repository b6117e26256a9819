"""
The test names a round of the prototype that does not exist.

## Why

The round says which piece of work was tested. One that nobody recorded cannot be compared with anything.

## How it is detected

`tested.round` is looked up among the rounds of the prototype. A prototype that is a single file is round 1.

## How to fix

Write the round that was tested, or record the one that is missing.

## Bad

```diff projects/lapor/08-uji-penerimaan/1.md
   - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026, content: "1:sha256:7d13014dbb4ab8893a43fc4297fbe20c8b291dbf0fca1e26097f3d806988c58d"}
-tested: {plan_version: "1.0", release: {tag: v0.9.0, commit: 1a2b3c4d}, round: "1"}
+tested: {plan_version: "1.0", release: {tag: v0.9.0, commit: 1a2b3c4d}, round: "4"}
 executions:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT020",
    "the prototype has no round {round}: write one of {known}",
    fix="Write the round of the prototype that was tested: one of {known}.",
    also=("UAT006",),
)
def unknown_prototype(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    rounds = [each.round or "1" for each in project.records if each.kind == "prototype"]
    for report in thread.reports if rounds else ():
        named = report.content["tested"].get("round")
        if named is not None and str(named) not in rounds:
            yield find(report.at("tested", "round"), round=named, known=rounds)
