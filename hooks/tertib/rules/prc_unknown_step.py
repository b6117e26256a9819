"""
A record belongs to a step that the SOP does not have.

## Why

A record is judged by its step: who signs, which headings, what comes before. A record of an unknown step
is judged by nothing and shown nowhere.

## How it is detected

The name of every record, or of its folder of rounds, is `NN-<step id>`; the id is looked up in the SOP.

## How to fix

Rename the file or folder to a step of the SOP. A file that is no record belongs into a subfolder such as
`bukti/`.

## Bad

```markdown projects/izin/06-serah-terima.md
---
step: serah-terima
title: Serah Terima e-Izin
version: "0.1"
status: draft
---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..model import NAMED, file_of
from . import Context, Finding, Project, find, rule


@rule(
    "PRC003",
    "{step} is not a step of {sop}: rename {file}, perhaps to {close}",
    fix="Rename {file} to the step it records, or move it into a subfolder if it is no record.",
    also=("PRC001", "PRC006"),
)
def unknown_step(project: Project, context: Context) -> Iterator[Finding]:
    if project.sop is None or project.entry is None:
        return
    seen: set[str] = set()
    for record in project.records:
        name = record.file.removeprefix(f"{project.folder}/").partition("/")[0]
        if name in seen or not NAMED.match(name.removesuffix(".md")) or project.sop.step(record.step):
            continue
        seen.add(name)
        steps = enumerate(project.sop.steps, 1)
        names = [file_of(number, step.id).removesuffix(".md") for number, step in steps]
        close = get_close_matches(name, names, n=1, cutoff=0)
        yield find(record.place, step=record.step, sop=project.sop.id, file=name, close=close)
