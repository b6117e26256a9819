"""
A first round or a period says that it repeats another.

## Why

A period follows another and repeats nothing; a first round has nothing to repeat. `rework` there hides a
round or says what is not so.

## How it is detected

`rework` must not stand in a step that recurs by period, nor in a single record or a first round.

## How to fix

Remove `rework`. If a round is repeated, put both into a folder of rounds.

## Bad

```diff projects/izin/05-pantau/2026-S1.md
 decision: continue
+rework: {reason: Diisi ulang., of: "2025-S2"}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Text
from . import Context, Finding, Project, find, rule

PERIOD = Text(id="sebuah periode tidak mengulang periode lain", en="a period does not repeat another")
FIRST = Text(id="ini putaran pertama", en="this is the first round")


@rule(
    "PRC052",
    "rework does not belong here: {why}",
    fix="Remove `rework`, or record the repetition as a numbered round.",
    also=("PRC051",),
)
def needless_rework(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.rework is None:
            continue
        if step.repeats == "period":
            yield find(record.at("rework"), why=PERIOD)
        elif record.order[0] <= 1:
            yield find(record.at("rework"), why=FIRST)
