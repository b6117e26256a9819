"""
A record names a position that the SOP does not have.

## Why

People are named by position, and the SOP says which positions there are. An unknown one answers for
nothing.

## How it is detected

Every value of a record that is a position (who prepared, approved, tested, was assigned) is looked up in
`positions` of the SOP.

## How to fix

Write a position of the SOP.

## Bad

```diff projects/izin/04-uji.md
 finished: 2026-03-11
-prepared_by: [owner-staff]
+prepared_by: [owner-staf]
 approvals:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..references import references
from . import Context, Finding, Project, find, rule


@rule(
    "PRC041",
    "{position} is not a position of {sop}: did you mean {close}?",
    fix="Write a position of schemas/sop/{sop}.yml; the nearest is {close}.",
    also=("PRC040", "PRC042"),
)
def unknown_position(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, _ in project.judged:
        if project.sop is None:
            continue
        schema = f"records/{step.record}" if step.record else "record"
        for path, position in references(record.content, schema, "position"):
            if position not in project.sop.positions:
                close = get_close_matches(position, project.sop.positions, n=1, cutoff=0)
                yield find(record.at(*path), position=position, sop=project.sop.id, close=close)
