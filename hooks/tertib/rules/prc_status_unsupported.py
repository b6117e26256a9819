"""
The register status is not backed by the records.

## Why

The status is what citizens and officials see first. The SOP says which steps stand behind it.

## How it is detected

Every step that the SOP's `statuses` lists under `done` of this status must be claimed by `stage`; whether
a claimed step is done is told by other rules. Legacy systems are not asked.

## How to fix

Have the step that the message names done, approved and claimed, or write the status that fits.

## Bad

```text taken-away.txt
projects/izin/04-uji.md
projects/izin/05-pantau
```

```diff projects/izin/index.md
 sop: tiny-2026
-stage: pantau
+stage: rancangan
 status: operational
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC060",
    "status {status} needs step {number}. {title}, which stage does not claim: finish and claim it, or write the status that fits",
    fix="Write a status that the records support, or finish step {number} and let `stage` claim it.",
    also=("PRC009", "PRC062"),
)
def status_unsupported(project: Project, context: Context) -> Iterator[Finding]:
    entry, sop = project.entry, project.sop
    if entry is None or sop is None or project.legacy or entry.status not in sop.statuses:
        return
    if not all(map(sop.step, entry.stages)):
        return
    for name in sop.statuses[entry.status].done:
        step = sop.step(name)
        if step and project.applies(step) and step.id not in project.claimed_ids:
            number = sop.number_of(step.id)
            yield find(project.at("status"), status=entry.status, number=number, title=step.title)
