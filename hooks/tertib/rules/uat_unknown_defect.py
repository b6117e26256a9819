"""
A fix names a defect that does not exist.

## Why

A fix that mends nothing recorded hides that the recorded defect is still there under its own name.

## How it is detected

`defect` of `resolved` (test, review, monitoring) and of `fixes` (review) is looked up among the defects of
all rounds of the test.

## How to fix

Correct the id, or record the defect in the round that found it.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
   - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
+  - {defect: TM-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
 load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT013",
    "{defect} is not a defect of any round: did you mean {close}?",
    fix="Write the id of a recorded defect, such as {close}.",
)
def unknown_defect(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, decided in thread.decisions.items() if thread.knows_defects else ():
        if name not in thread.defects:
            for each in decided:
                close = get_close_matches(name, list(thread.defects), n=1, cutoff=0) or "-"
                yield find(each.item.at("defect"), defect=name, close=close)
