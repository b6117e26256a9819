"""
A milestone ends before it starts.

## Why

Such a milestone is a slip of the pen, and the comparison with the work done would be wrong.

## How it is detected

`start` and `end` of each milestone of a plan that is no draft are compared.

## How to fix

Correct the day that is wrong.

## Bad

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
@@
   - {step: latih-pengguna, start: 2026-02-26, end: 2026-02-26}
-  - {step: pasang-sistem, start: 2026-03-02, end: 2026-03-04}
+  - {step: pasang-sistem, start: 2026-03-02, end: 2026-02-04}
   - {step: pantau-layanan, start: 2026-06-12, end: 2026-06-15}
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
    "PRC112",
    "the milestone ends on {end}, before it starts on {start}: correct the day",
    fix="Correct `start` or `end`.",
    elsewhere="its start",
    also=("PRC113",),
)
def milestone_ends_first(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if step.record != "implementation-plan" or facts.status == "draft":
            continue
        for at, milestone in enumerate(record.content.get("milestones", ())):
            start, end = milestone["start"], milestone["end"]
            if end < start:
                at_end, at_start = record.at("milestones", at, "end"), record.at("milestones", at, "start")
                yield find(at_end, at_start, start=start, end=end)
