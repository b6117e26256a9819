"""
Accepted with conditions, and no conditions are named.

## Why

A condition that is not written down cannot be met, and after go-live nobody remembers it.

## How it is detected

A round with the verdict `accepted-with-conditions` needs at least one text in `conditions`.

## How to fix

Write each condition so that one can say whether it was met, and by when. If there is none, the verdict is
`accepted`.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
 minutes: {number: 000.1/34/DPM/II/2026, date: 2026-02-20}
-verdict: accepted
+verdict: accepted-with-conditions
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT016",
    "the verdict is accepted-with-conditions, but conditions names none: write them down",
    fix="Add `conditions:` with one sentence for each condition.",
)
def no_conditions(project: Project, context: Context) -> Iterator[Finding]:
    for report in trace(project).reports:
        if report.content["verdict"] == "accepted-with-conditions" and not report.content.get("conditions"):
            yield find(report.at("verdict"))
