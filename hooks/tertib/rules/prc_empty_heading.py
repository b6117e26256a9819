"""
A heading has no text below it.

## Why

A heading without text looks answered in a table of contents and is not.

## How it is detected

Below every heading that the step lists there must be text of its own, beside further headings: a word that a
reader sees. A dash, a space written as `&nbsp;`, an empty table and the target of a link are none. It is asked
once the record is no draft or `stage` claims the step.

## How to fix

Write the text. Where nothing is to be said, say so in a sentence and why.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
-
 ## Kebutuhan
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..templates import says_something, unwritten
from . import Context, Finding, Project, find, rule


@rule(
    "PRC021",
    'there is no text below "{heading}": write it, or say why there is nothing to say',
    fix="Write at least a sentence below `## {heading}`.",
    also=("PRC010",),
)
def empty_heading(project: Project, context: Context) -> Iterator[Finding]:
    for record, heading in project.owed_headings:
        # What is only a comment is the template's: another rule says so.
        if not says_something(heading.own) and unwritten(heading.own) is None:
            yield find(record.at_line(heading.line), heading=heading.text)
