"""
The prototype does not account for a requirement.

## Why

What the builders do not mention is what they did not build. The owner learns of it in the test, or after
it.

## How it is detected

Every requirement of the final list must stand in `implemented` of the prototype that counts, or under
`not_implemented` with the reason. Missing a `must` requirement is an error, missing another one a warning.

## How to fix

List the requirement as implemented, or as not implemented and why.

## Bad

```diff projects/lapor/07-buat-purwarupa/2.md
   - {id: php, version: "8.3"}
-implemented: [KF-kirim, KF-tanggapi, KNF-beban]
+implemented: [KF-kirim, KNF-beban]
 not_implemented: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import label, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ012",
    "the prototype says nothing of {requirement} ({priority}): list it under implemented, or under not_implemented with the reason",
    fix="Add {requirement} to `implemented`, or `{{requirement: {requirement}, reason: …}}` to `not_implemented`.",
    elsewhere="the requirement",
)
def unaccounted(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    if not thread.lists_requirements or not thread.has("prototype"):
        return
    for requirement in thread.requirements.values():
        if requirement.id not in thread.implemented and requirement.id not in thread.left_out:
            priority = requirement.data["priority"]
            level = Level.ERROR if priority == "must" else Level.WARNING
            yield find(
                thread.standing("prototype")[-1].at("implemented"),
                requirement.at("id"),
                level=level,
                requirement=requirement.id,
                priority=label("specification", "requirements.priority", priority),
            )
