"""
Somebody is assigned whose education is below what the SOP asks for.

## Why

The SOP names the education of its executors. An assignment below it leaves the work to someone the SOP does
not trust with it.

## How it is detected

`assignees[].qualification.level` is compared with the lowest of the `levels` of the SOP, along the ladder
of Indonesian education from SMA to S3; a level that is not on the ladder must be one of the listed. A
qualification written as plain text is not compared. Legacy records are not asked.

## How to fix

Correct the level, or assign somebody who has it.

## Bad

```diff schemas/sop/tiny-2026.yml
 authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
+qualifications:
+  - {subject: {id: Pendidikan, en: Education}, text: {id: D3 atau S1 Informatika, en: Diploma or degree in informatics}, levels: [D3, S1]}
 legal_basis: [pp-71-2019]
```

```diff projects/izin/02-penunjukan.md
 assignees:
-  - {position: analyst, count: 1}
+  - {position: analyst, count: 1, qualification: {level: SMK, field: Teknik Komputer}}
 valid: {from: 2026-02-04, to: 2026-12-31}
```

## Good

```diff schemas/sop/tiny-2026.yml
 authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
+qualifications:
+  - {subject: {id: Pendidikan, en: Education}, text: {id: D3 atau S1 Informatika, en: Diploma or degree in informatics}, levels: [D3, S1]}
 legal_basis: [pp-71-2019]
```

```diff projects/izin/02-penunjukan.md
 assignees:
-  - {position: analyst, count: 1}
+  - {position: analyst, count: 1, qualification: {level: D-IV, field: Teknik Informatika}}
 valid: {from: 2026-02-04, to: 2026-12-31}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..sop import Sop
from . import Context, Finding, Project, find, rule

LETTER = "assignment-letter"
# The ladder of education (Perpres 8/2012): a fourth-year diploma and a bachelor's degree stand on one rung.
LADDER = {
    "SD": 0,
    "SMP": 1,
    "SMA": 2,
    "SMK": 2,
    "D1": 3,
    "D2": 4,
    "D3": 5,
    "D4": 6,
    "S1": 6,
    "S2": 7,
    "S3": 8,
}
ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4"}


@rule(
    "PRC084",
    "{education} is below what the SOP asks for ({levels}): correct the level, or assign somebody who has it",
    fix="Correct `qualification.level`, or have the letter name somebody with {levels}.",
)
def underqualified(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        assignees = record.content.get("assignees", ()) if step.record == LETTER else ()
        if project.sop is None or not assignees or facts.status == "draft" or not project.owes(step.id):
            continue
        levels = _levels(project.sop)
        for at, each in enumerate(assignees):
            match each.get("qualification"):
                case {"level": str(level)} if levels and not _enough(level, levels):
                    yield find(
                        record.at("assignees", at, "qualification", "level"), education=level, levels=levels
                    )


def _levels(sop: Sop) -> tuple[str, ...]:
    return tuple(level for each in sop.qualifications for level in each.levels)


def _enough(level: str, levels: tuple[str, ...]) -> bool:
    """Whether a level is one of these, or higher on the ladder than the lowest of them."""
    named = [_named(each) for each in levels]
    lowest = min((LADDER[each] for each in named if each in LADDER), default=None)
    own = LADDER.get(_named(level))
    return _named(level) in named or (own is not None and lowest is not None and own >= lowest)


def _named(level: str) -> str:
    """D-III, DIII and D3 are one level."""
    plain = re.sub(r"[^A-Z0-9]", "", level.upper())
    return plain[:1] + ROMAN.get(plain[1:], plain[1:])
