"""
Two dates within a record contradict each other.

## Why

A letter written before the work it closes, an assignment that holds before its letter, a meeting outside
the days of its record: one of the two dates is wrong, and a reader cannot tell which.

## How it is detected

In a record that is no draft: the record’s own letter is dated between `started` and its last approval; an
assignment begins on the day of its letter or later and does not end before it begins; a contract ends after
its date; a request is not younger than the record that answers it; meetings and training sessions lie
between `started` and `finished`.

## How to fix

Correct the date that is wrong.

## Bad

```diff projects/izin/02-penunjukan.md
   - {position: analyst, count: 1}
-valid: {from: 2026-02-04, to: 2026-12-31}
+valid: {from: 2026-02-02, to: 2026-12-31}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import Path, spoken, values
from ..words import Text
from . import Context, Finding, Project, find, rule

BEFORE = Text(id="sebelum", en="before")
AFTER = Text(id="sesudah", en="after")
LAST = "approvals"
# A date, whether the other bounds it from below or from above, and the other.
ORDER: tuple[tuple[str, Text, str], ...] = (
    ("letter.date", BEFORE, "started"),
    ("letter.date", AFTER, LAST),
    ("valid.from", BEFORE, "letter.date"),
    ("valid.to", BEFORE, "valid.from"),
    ("contract.end", BEFORE, "contract.date"),
    ("request_letter.date", AFTER, "finished"),
    ("meeting.date", BEFORE, "started"),
    ("meeting.date", AFTER, "finished"),
    ("sessions.*.date", BEFORE, "started"),
    ("sessions.*.date", AFTER, "finished"),
)
PATHS: tuple[tuple[Path, Text, str], ...] = tuple(
    (tuple(path.split(".")), side, other) for path, side, other in ORDER
)
KEYS = frozenset(path[0] for path, _, _ in PATHS)


@rule(
    "PRC082",
    "{key} is {day}, {side} {other} ({bound}): correct the one that is wrong",
    fix="Correct {key} or {other}.",
    elsewhere="the other date",
    also=("PRC030", "PRC031", "PRC033"),
)
def dates_contradict(project: Project, context: Context) -> Iterator[Finding]:
    for record, facts in project.sound:
        if facts.status == "draft" or KEYS.isdisjoint(record.content):
            continue
        for path, side, other in PATHS:
            if path[0] not in record.content:
                continue
            bound = _bound(record.content, other)
            for at, day in values(record.content, path) if bound else ():
                if day < bound if side is BEFORE else day > bound:
                    place, against = record.at(*at), record.at(*other.split("."))
                    yield find(place, against, key=spoken(at), day=day, side=side, other=other, bound=bound)


def _bound(content: object, other: str) -> str:
    """The day that another key says; of the approvals the last, or the end of the work where that is later."""
    if other == LAST:
        days = [*values(content, (LAST, "*", "date")), *values(content, ("finished",))]
        return max((day for _, day in days), default="")
    return next((day for _, day in values(content, tuple(other.split(".")))), "")
