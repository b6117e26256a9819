"""
The number of a record's file is not the step's position.

## Why

Files sort as the procedure runs, and addresses of pages carry the number. A wrong number shows the record
in the wrong place.

## How it is detected

The two digits at the start of the name are compared with the step's position in the SOP.

## How to fix

Rename the file or the folder as the message says; nothing in the text changes.

## Bad

```text taken-away.txt
projects/izin/04-uji.md
```

```markdown projects/izin/07-uji.md
---
step: uji
title: Uji Terima e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-03-09
finished: 2026-03-11
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-03-11
    method: e-signature
    letter: 000.1/14/DPM/III/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
tested:
  plan_version: "1.0"
  release: {tag: v1.0.0, commit: 0a1b2c3d}
executions:
  - {case: UAT-mohon, date: 2026-03-10, tester: owner-staff, result: pass}
defects: []
verdict: accepted
---

## Hasil

Permohonan dapat dicatat dan diputuskan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import NAMED, file_of
from . import Context, Finding, Project, find, rule


@rule(
    "PRC004",
    "{step} is step {number} of {sop}: rename {file} to {right}",
    fix="Run `git mv {file} {right}` in the project's folder.",
)
def wrong_number(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.entry is None:
        return
    seen: set[str] = set()
    for record in project.records:
        name = record.file.removeprefix(f"{project.folder}/").partition("/")[0]
        named = NAMED.match(name.removesuffix(".md"))
        if name in seen or named is None or project.sop.step(record.step) is None:
            continue
        seen.add(name)
        number = project.sop.number_of(record.step)
        if int(named["number"]) != number:
            right = file_of(number, record.step)
            yield find(
                record.place,
                step=record.step,
                number=number,
                sop=project.sop.id,
                file=name,
                right=right if record.round is None else right.removesuffix(".md"),
            )
