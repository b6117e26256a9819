"""
A record says it belongs to another step than its file name.

## Why

The file name and the key `step` both say which step a record is of. Where they differ, one of them is
wrong, and the record is judged by the file name.

## How it is detected

`step` in the front matter is compared with the step id in the name of the file or of its folder.

## How to fix

Correct `step`, or rename the file if it lies under the wrong name.

## Bad

```diff projects/izin/04-uji.md
 ---
-step: uji
+step: rancangan
 title: Uji Terima e-Izin
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC006",
    "step is {said}, but the file is the record of {step}: write {step} here or rename the file",
    fix="Write `step: {step}`, or rename the file to the step {said}.",
    also=("PRC001",),
)
def other_step(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if facts.step != step.id:
            yield find(record.at("step"), said=facts.step, step=step.id)
