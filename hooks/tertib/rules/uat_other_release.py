"""
The release that was tested is not the one that was built.

## Why

A test of another version says nothing of this one. Most arguments after go-live begin with two versions.

## How it is detected

`tested.release` of the round that counts must be the release of the prototype that counts; that of an
earlier round must be the release of the round in `tested.round`, or of any round where none is named. Tags
must be equal, and commits as far as both are written.

## How to fix

Correct the release. If the prototype was changed after the test, test again in a new round.

## Bad

```diff projects/lapor/07-buat-purwarupa/2.md
 rework: {reason: Laporan tanpa lokasi masih diterima., of: "1"}
-release: {tag: v1.0.0, commit: 5e6f7a8b}
+release: {tag: v1.0.1, commit: 9c8d7e6f}
 platforms:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Record
from ..tracing import Trace, same, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT006",
    "this round tested {tested} ({commit}), but the prototype is {built} ({made}): test that, or correct the release",
    fix="Write the release that was tested, or record a new round of the test with {built}.",
    also=(
        "UAT024",
        "XRF016",
    ),
    elsewhere="the release of the prototype",
)
def other_release(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for report in thread.reports if thread.has("prototype") and thread.has("uat-report") else ():
        tested = report.content["tested"]["release"]
        built = _built(thread, report)
        if built and not any(same(tested, each.content["release"]) for each in built):
            release = built[-1].content["release"]
            yield find(
                report.at("tested", "release"),
                built[-1].at("release"),
                tested=tested["tag"],
                commit=tested["commit"],
                built=release["tag"],
                made=release["commit"],
            )


def _built(thread: Trace, report: Record) -> list[Record]:
    """The prototypes that a round may have tested."""
    if report in thread.standing("uat-report"):
        return list(thread.standing("prototype"))
    named = report.content["tested"].get("round")
    rounds = list(thread.rounds("prototype"))
    return [each for each in rounds if named is None or each.round == str(named)]
