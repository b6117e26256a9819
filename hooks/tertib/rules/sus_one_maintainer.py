"""
Fewer than two people can maintain the system.

## Why

One person falls ill, moves to another office, retires. The procedure warns of dependence on one developer.

## How it is detected

`sustainability.maintainers_count` of the specification, or of the plan while there is none, must be two or
more.

## How to fix

Have a second person learn the system, and write the number.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   no_integration_reason: Tidak ada sistem lain yang memerlukan laporan ini.
-  maintainers_count: 2
+  maintainers_count: 1
   data_export: [csv]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from . import Context, Finding, Level, Project, find, rule


@rule(
    "SUS006",
    "{count} can maintain the system: have a second person learn it",
    fix="Write `maintainers_count: 2` once a second person can maintain it.",
    level=Level.WARNING,
)
def one_maintainer(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "sustainability")
    if found and found[1]["maintainers_count"] < 2:
        place = found[0].at("sustainability", "maintainers_count")
        yield find(place, count=found[1]["maintainers_count"])
