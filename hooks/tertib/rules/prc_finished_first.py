"""
A record finished before it started.

## Why

The two dates are swapped or one has a wrong year; every count of days from them is wrong.

## How it is detected

`finished` is compared with `started`.

## How to fix

Correct the date that is wrong.

## Bad

```diff projects/izin/01-kebutuhan.md
 started: 2026-02-02
-finished: 2026-02-03
+finished: 2026-02-01
 prepared_by: [owner-staff]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC030",
    "finished ({finished}) is before started ({started}): correct one of them",
    fix="Write the last day of the work in `finished`, on or after {started}.",
    also=("PRC031", "PRC032", "PRC082"),
)
def finished_first(project: Project, context: Context) -> Iterator[Finding]:
    for record, facts in project.sound:
        if facts.started and facts.finished and facts.finished < facts.started:
            yield find(
                record.at("finished"), record.at("started"), started=facts.started, finished=facts.finished
            )
