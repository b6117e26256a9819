"""
A system is integrated with nothing and does not say why.

## Why

Citizens give the same data to every office where systems do not speak to each other. The third warning of
the SOP asks for integration; where there is none to be made, one sentence says so.

## How it is detected

Where the entry lists no `integrations`, `sustainability` of the specification, or of the plan while there
is none, must have `no_integration_reason`.

## How to fix

List the systems it exchanges data with, or write why there is none.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   proprietary_deps: []
-  no_integration_reason: Tidak ada sistem lain yang memerlukan laporan ini.
   maintainers_count: 2
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from . import Context, Finding, Level, Project, find, rule


@rule(
    "SUS005",
    "no integration is listed and no reason given: list the systems it exchanges data with, or say why there is none",
    fix="Fill `integrations` of index.md, or add `no_integration_reason` here.",
    level=Level.WARNING,
    elsewhere="the integrations of the entry",
)
def no_integration(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.integrations:
        return
    found = declared(project, "sustainability")
    if found and not found[1].get("no_integration_reason"):
        yield find(found[0].at("sustainability"), project.at("integrations"))
