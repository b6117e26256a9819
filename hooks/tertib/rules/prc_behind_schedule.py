"""
A step ended later than the plan says, and nothing says why.

## Why

The plan is what the agency that asked for the system counts on. A slip that is told can be dealt with.

## How it is detected

The first approved round of each step is compared with the end of its milestone in the plan that counts:
rework is no slip, and earlier is none. A record that says why in `deviation` is not asked, nor are legacy
records.

## How to fix

Say why in `deviation`, or record a new round of the plan with days that can be kept.

## Bad

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
@@
   - {step: siapkan-operasi, start: 2026-02-24, end: 2026-02-24}
-  - {step: latih-pengguna, start: 2026-02-26, end: 2026-02-26}
+  - {step: latih-pengguna, start: 2026-02-25, end: 2026-02-25}
   - {step: pasang-sistem, start: 2026-03-02, end: 2026-03-04}
```

## Good

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Record
from . import Context, Finding, Level, Project, find, rule


@rule(
    "PRC114",
    "this step ended on {ended}, the plan has {planned}: say why in `deviation`, or plan anew",
    fix="Add `deviation` with `reason` and `approved_by`, or record a new round of the plan.",
    elsewhere="the planned end",
    level=Level.WARNING,
)
def behind_schedule(project: Project, context: Context) -> Iterator[Finding]:
    for plan in project.sop.of_kind("implementation-plan") if project.sop else ():
        counting = project.counting(plan.id)
        if counting is None or not project.owes(plan.id):
            continue
        ends: dict[str, tuple[str, int]] = {}
        for at, each in enumerate(counting.content.get("milestones", ())):
            if each["start"] <= each["end"]:
                ends[each["step"]] = max(ends.get(each["step"], (each["end"], at)), (each["end"], at))
        for step, (planned, at) in ends.items():
            record = _first(project, step)
            if record and record.facts and record.facts.finished and not record.facts.deviation:
                ended = record.facts.finished.isoformat()
                if ended > planned:
                    planned_at = counting.at("milestones", at, "end")
                    yield find(record.at("finished"), planned_at, ended=ended, planned=planned)


def _first(project: Project, step: str) -> Record | None:
    """The first round of a step that was approved; none where an unreadable one may have been the first."""
    if project.unread(step):
        return None
    return next((each for each in project.rounds(step) if each.was_approved), None)
