"""
A deviation is accepted by a position that does not approve the step.

## Why

A standard time is set by the procedure. Whoever accepts that it was not kept must be able to approve the
step.

## How it is detected

`deviation.approved_by` must be one of the positions that approve the step. Legacy records are not asked.

## How to fix

Have the deviation accepted by a position that approves the step, and name it.

## Bad

```diff projects/izin/03-rancangan.md
 started: 2026-02-09
-finished: 2026-02-11
+finished: 2026-02-13
+deviation: {reason: Bentuk surat keputusan berubah di tengah perancangan., approved_by: analyst}
 prepared_by: [analyst]
@@
   - position: office-head
-    date: 2026-02-11
+    date: 2026-02-13
     method: e-signature
```

## Good

```diff projects/izin/03-rancangan.md
 started: 2026-02-09
-finished: 2026-02-11
+finished: 2026-02-13
+deviation: {reason: Bentuk surat keputusan berubah di tengah perancangan., approved_by: office-head}
 prepared_by: [analyst]
@@
   - position: office-head
-    date: 2026-02-11
+    date: 2026-02-13
     method: e-signature
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC044",
    "{position} does not approve this step and cannot accept the deviation: {approvers} can",
    fix="Write the position that approves the step in `deviation.approved_by`.",
)
def deviation_by(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or facts.deviation is None or not project.owes(step.id):
            continue
        known, by = project.sop.positions, facts.deviation.approved_by
        if by in known and by not in step.may_approve:
            approvers = [known[each].name for each in sorted(step.may_approve)]
            yield find(record.at("deviation", "approved_by"), position=known[by].name, approvers=approvers)
