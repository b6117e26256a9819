"""
What was installed is older than what was accepted.

## Why

The owner accepted one release. An older one holds the defects that the test found, and nobody accepted it.

## How it is detected

`release` of the deployment that counts is compared with `tested.release` of the newest accepted round of
the acceptance test: the same tag needs the same commit; a later tag may be installed. Tags are compared by
their numbers, and `rc`, `beta` and `alpha` come before the release. Where the names of the tags do not tell
which is later, it is a warning.

## How to fix

Install the accepted release or a later one, or correct what is written.

## Bad

```diff projects/lapor/11-pasang-sistem.md
 go_live: 2026-03-04
-release: {tag: v1.0.0, commit: 5e6f7a8b}
+release: {tag: v0.9.0, commit: 1a2b3c4d}
 platforms:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import older, same, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "XRF016",
    "{installed} ({commit}) is installed, but {accepted} ({tested}) was accepted: install that or a later release",
    fix="Correct `release`, or install {accepted}.",
    elsewhere="the release that was accepted",
)
def older_release(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    accepted = [each for each in thread.standing("uat-report") if not each.negative]
    for deployed in thread.standing("deployment") if accepted else ():
        installed = deployed.content["release"]
        tested = accepted[-1].content["tested"]["release"]
        if same(installed, tested):
            continue
        is_older = installed["tag"] == tested["tag"] or older(installed["tag"], tested["tag"])
        if is_older is not False:
            yield find(
                deployed.at("release"),
                accepted[-1].at("tested", "release"),
                level=Level.ERROR if is_older else Level.WARNING,
                installed=installed["tag"],
                commit=installed["commit"],
                accepted=tested["tag"],
                tested=tested["commit"],
            )
