"""
A listed change did not happen.

## Why

`changes` is read by those who approved the plan. A line that the two lists do not bear out makes them agree
to something else than what is built.

## How it is detected

Each entry of `changes` is compared with the difference between plan and specification: `added` is not in
the plan, `dropped` is not in the specification, `changed` is in both and differs.

## How to fix

Correct `change` or the id, or delete the line.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {requirement: KNF-beban, change: added, reason: Beban dibahas dalam rapat.}
+  - {requirement: KF-kirim, change: changed, reason: Dibahas dalam rapat.}
 dropped_needs: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from ..tracing.changes import HAPPENED
from . import Context, Finding, Project, find, rule


@rule(
    "REQ007",
    "changes says that {requirement} was {happened}, but the two lists say that it was {really}: correct the line",
    fix="Write what happened to {requirement}, or delete the line.",
)
def untrue_change(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for name, listed in thread.listed_changes.items() if thread.compares else ():
        really = thread.changed.get(name, "same" if name in thread.planned else "unknown")
        if really != listed.data["change"]:
            said = HAPPENED[listed.data["change"]]
            yield find(listed.at("change"), requirement=name, happened=said, really=HAPPENED[really])
