"""
A step has both a file and a folder of rounds.

## Why

A step is one record or a folder of rounds. With both, nobody can say which round the file is.

## How it is detected

The records of a step are searched for one outside a folder beside one inside.

## How to fix

Move the file into the folder as a round: the first is `1.md`, a period has its own name, such as
`2026-S1.md`.

## Bad

```markdown projects/izin/05-pantau.md
---
step: pantau
title: Pemantauan e-Izin Semester 1 Tahun 2026
version: "1.0"
status: approved
publication: public
started: 2026-06-15
finished: 2026-06-16
prepared_by: [owner-staff]
approvals:
  - position: office-head
    date: 2026-06-16
    method: e-signature
    letter: 000.1/15/KOM/VI/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
period: {from: 2026-03-16, to: 2026-06-15}
usage: {active_users: 40, transactions: 120, availability_pct: 99.9}
incidents: {count: 0}
decision: continue
---

## Pemantauan

Sistem berjalan baik.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC007",
    "{step} has both {file} and the folder {folder}: move the file into the folder as a round",
    fix="Run `git mv {file} {folder}/1.md`, or give it the number or period of its round.",
    also=("PRC051", "PRC050", "APR004"),
)
def file_and_folder(project: Project, context: Context) -> Iterator[Finding]:
    for step in {record.step: record for record in project.records}:
        rounds = project.rounds(step)
        inside = [record for record in rounds if record.round is not None]
        for record in rounds:
            if record.round is None and inside:
                folder, _, _ = inside[0].file.removeprefix(f"{project.folder}/").partition("/")
                file = record.file.removeprefix(f"{project.folder}/")
                yield find(record.place, inside[0].place, step=step, file=file, folder=folder)
