"""
A heading has only words below it that say nothing of the step.

## Why

A heading that is repeated, an "OK" or "see attachment" without an attachment fill the form. Whoever has to decide on
it, or to answer for it in three years, learns nothing.

## How it is detected

The text below a heading that the step lists, up to twelve words: it is only headings of the step or the record's title
once more; only "Sudah", "OK", "Lengkap" and the like; or only a reference ("Lihat lampiran", "Terlampir", "see
attachment") while the record has neither evidence nor a link there. The same text below each of three headings or more
counts too. It is asked of a record that is no draft, or whose step `stage` claims.

## How to fix

Write in a sentence or two what was found, done or decided. Name what is attached under `evidence`, with its `file`, or its
`archive` and `number`.

## Bad

```diff projects/izin/04-uji.md
-Permohonan dapat dicatat dan diputuskan.
+Lihat lampiran.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ..source import Heading
from ..templates import points_elsewhere, repeats, says_nothing_more
from ..words import LANGUAGES, said
from . import Context, Finding, Project, find, rule

MOST_WORDS = 12
ALIKE = 3


@rule(
    "PRC029",
    'below "{heading}" nothing is said of this step: write in a sentence what was found, done or decided',
    fix="Write it below `## {heading}`; what is attached is named under `evidence` with `file`, or with `archive` and `number`.",
    also=("PRC010",),
)
def hollow_section(project: Project, context: Context) -> Iterator[Finding]:
    for record, pairs in groupby(project.owed_headings, key=lambda pair: pair[0]):
        facts, below = record.facts, [heading for _, heading in pairs]
        short = [each for each in below if len(each.raw.split(None, MOST_WORDS)) <= MOST_WORDS]
        if facts is None or not short:
            continue
        titles = {*(each.text for each in below), *(said(facts.title, each) for each in LANGUAGES)}
        attached = bool(facts.evidence) or any(True for _ in record.attached)
        alike = len(below) >= ALIKE and len({each.content.casefold() for each in below}) == 1
        for heading in short:
            if (alike and heading.content) or _is_hollow(heading, titles, attached):
                yield find(record.at_line(heading.line), heading=heading.text)


def _is_hollow(heading: Heading, titles: set[str], attached: bool) -> bool:
    return (
        says_nothing_more(heading.own)
        or repeats(heading.own, titles)
        or (not attached and points_elsewhere(heading.own))
    )
