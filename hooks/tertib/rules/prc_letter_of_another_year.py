"""
The number of a letter bears another year than its date.

## Why

Numbers of letters begin anew each year, and the year stands at the end. A letter of another year is another letter: it
was copied from an older record, or it was not written yet. Now and then an older decree does serve: this is a warning.

## How it is detected

The number of a letter by which a record was ordered or approved ends in a year; it is compared with the year of its
date. In January a letter of the year before may still be signed. Numbers without a year, letters by which a position acts
for another, drafts and legacy records are not asked.

## How to fix

Compare number and date with the letter in the archive, and correct the one that is wrong.

## Bad

```diff projects/izin/04-uji.md
     method: e-signature
-    letter: 000.1/14/DPM/III/2026
+    letter: 000.1/14/DPM/III/2025
     content: "1:sha256:a740db3fbe9f1ac5b2cfe1bd3815b7c63ba4f0335647ec2e0d05749cc5f2f160"
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..letters import own
from . import Context, Finding, Level, Project, find, rule

YEAR = re.compile(r"[/ ]((?:19|20)[0-9]{2})\Z")
JANUARY = "01"


@rule(
    "PRC073",
    "letter {number} is of {year} by its number, and dated {day}: correct the one that is wrong",
    fix="Compare number and date with the letter in the archive.",
    level=Level.WARNING,
    also=("PRC072",),
)
def letter_of_another_year(project: Project, context: Context) -> Iterator[Finding]:
    for record, facts in project.sound:
        if facts.status == "draft" or not project.owes(record.step):
            continue
        for number, day, path in own(record):
            ends = YEAR.search(number)
            if ends and ends[1] != day[:4] and not _just_over(ends[1], day):
                yield find(record.at(*path), number=number, year=ends[1], day=day)


def _just_over(year: str, day: str) -> bool:
    return day[5:7] == JANUARY and int(year) + 1 == int(day[:4])
