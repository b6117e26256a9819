"""
A heading that the step asks for is missing.

## Why

The headings of a step are what the regulation or the procedure wants answered. A missing one is an answer
that was not given.

## How it is detected

Every heading that the step lists must stand in the body as `## Heading`, outside fences and comments;
capitals and spaces do not matter. It is an error once the record is no draft or `stage` claims the step,
and a note before.

## How to fix

Write the heading and its text. Where nothing is to be said, say so in a sentence and why.

## Bad

```diff projects/izin/01-kebutuhan.md

-## Latar Belakang
-
-Izin reklame masih dicatat di buku.
-
 ## Kebutuhan
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..source import headings
from ..source.headings import plain
from . import Context, Finding, Level, Project, find, rule


@rule(
    "PRC020",
    'the heading "{heading}" is missing: write `## {heading}` and its text',
    fix="Add `## {heading}` to the body; a sentence that says why there is nothing to say is an answer too.",
    also=("PRC010",),
)
def missing_heading(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if record.source is None or facts.not_applicable or record.withheld:
            continue
        there = {plain(each.text): each for each in headings(record.source.body) if each.level == 2}
        level = Level.ERROR if project.due(record) else Level.NOTE
        line = 1
        for heading in step.headings:
            if found := there.get(plain(heading)):
                line = found.line
            else:
                yield find(record.at_line(line), level=level, heading=heading)
