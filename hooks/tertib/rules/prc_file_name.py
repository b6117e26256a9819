"""
A file in the project's folder is not named as a record.

## Why

A record is found by its name. A file with another name is overlooked by readers, or read as a record it is
not.

## How it is detected

Every `.md` file in the project's folder but `index.md`, and every folder that holds `.md` files and is
named like a step, must be `NN-<step id>` with two digits.

## How to fix

Rename it to the step it records, or move notes and attachments into a subfolder such as `bukti/`.

## Bad

```text taken-away.txt
projects/izin/04-uji.md
```

```markdown projects/izin/uji.md
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
from difflib import get_close_matches

from ..model import NAMED, file_of
from . import Context, Finding, Place, Project, find, rule


@rule(
    "PRC005",
    "{file} is not named as a record: name it NN-<step id>, such as {close}",
    fix="Rename {file} to the step it records, such as {close}, or move it into a subfolder if it is no record.",
    also=("PRC001", "SHP001", "SHP002", "SHP003", "SRC001", "SRC006", "SRC026"),
)
def file_name(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.entry is None:
        return
    right = {step.id: file_of(number, step.id) for number, step in enumerate(project.sop.steps, 1)}
    for record in project.records:
        if record.round is None and not NAMED.match(record.step) and not NAMED.match(_stem(record.file)):
            yield find(record.place, file=_name(record.file), close=_nearest(_stem(record.file), right))
    folders = {
        file.partition("/")[0] for file in project.files if file.count("/") == 1 and file.endswith(".md")
    }
    for folder in sorted(folders):
        if not NAMED.match(folder) and folder.lstrip("0123456789-_ ").lower() in right:
            first = min(file for file in project.files if file.startswith(f"{folder}/"))
            close = _nearest(folder, right).removesuffix(".md")
            yield find(Place(f"{project.folder}/{first}"), file=folder, close=close)


def _name(file: str) -> str:
    return file.rpartition("/")[2]


def _stem(file: str) -> str:
    return _name(file).removesuffix(".md")


def _nearest(name: str, right: dict[str, str]) -> str:
    """The right name of the step that a name resembles most."""
    own = name.lstrip("0123456789-_ ").lower()
    return right[get_close_matches(own, right, n=1, cutoff=0)[0]]
