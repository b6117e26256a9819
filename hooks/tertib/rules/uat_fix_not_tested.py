"""
A fix lies in a release that was not tested.

## Why

A round can confirm only what is in the release it tested.

## How it is detected

`release` of every entry of `resolved` in a round of the test must be `tested.release` of that round.

## How to fix

Write the release in which the fix was tested, or test the release that holds it.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
 resolved:
-  - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.0.0, commit: 5e6f7a8b}}
+  - {defect: TM-tanpa-lokasi, status: fixed, release: {tag: v1.1.0, commit: 0f9e8d7c}}
 load_test: {concurrent: 12, p95_ms: 800, error_pct: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import items, same, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT024",
    "{defect} is called fixed in {release} ({commit}), but this round tested {tested} ({other}): test that release, or correct it",
    fix="Write `release` as in `tested`, or record a round that tests {release}.",
    elsewhere="the release that was tested",
)
def fix_not_tested(project: Project, context: Context) -> Iterator[Finding]:
    for report in trace(project).reports:
        tested = report.content["tested"]["release"]
        for each in items((report,), "resolved"):
            release = each.data.get("release")
            if release and not same(release, tested):
                yield find(
                    each.at("release"),
                    report.at("tested", "release"),
                    defect=each.data["defect"],
                    release=release["tag"],
                    commit=release["commit"],
                    tested=tested["tag"],
                    other=tested["commit"],
                )
