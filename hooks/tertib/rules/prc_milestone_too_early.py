"""
A milestone starts before a step it needs is planned to end.

## Why

A schedule that breaks the order of the SOP cannot be kept.

## How it is detected

The start of each milestone is compared with the planned end of every step that its step needs. Where a step
has several milestones, the first end counts. Legacy records and drafts are not asked.

## How to fix

Plan the step after what it needs, or move what it needs to an earlier day.

## Bad

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
@@
   - {step: buat-purwarupa, start: 2026-01-21, end: 2026-02-06}
-  - {step: uji-penerimaan, start: 2026-02-09, end: 2026-02-20}
+  - {step: uji-penerimaan, start: 2026-02-04, end: 2026-02-20}
   - {step: siapkan-operasi, start: 2026-02-24, end: 2026-02-24}
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

from . import Context, Finding, Project, find, rule


@rule(
    "PRC113",
    "step {number}. {title} is planned to start on {start}, before step {need}. {basis}, which it needs, ends on {end}",
    fix="Move the start behind {end}, or plan the needed step earlier.",
    elsewhere="the planned end of what it needs",
    also=("PRC112",),
)
def milestone_too_early(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        sop = project.sop
        if sop is None or step.record != "implementation-plan" or not project.owes(step.id):
            continue
        milestones = (
            record.content.get("milestones", ()) if facts.status not in {"draft", "superseded"} else ()
        )
        ends: dict[str, tuple[str, int]] = {}
        for at, each in enumerate(milestones):
            ends[each["step"]] = min(ends.get(each["step"], (each["end"], at)), (each["end"], at))
        for at, each in enumerate(milestones):
            planned = sop.step(each["step"])
            for need in project.awaited(planned) if planned else ():
                end, where = ends.get(need.id, ("", 0))
                if each["start"] < end:
                    yield find(
                        record.at("milestones", at, "start"),
                        record.at("milestones", where, "end"),
                        number=sop.number_of(each["step"]),
                        title=planned.title if planned else "",
                        start=each["start"],
                        need=sop.number_of(need.id),
                        basis=need.title,
                        end=end,
                    )
