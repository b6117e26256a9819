"""
A record is approved by a position that does not approve this step.

## Why

The SOP says who may vouch for a step. Another signature may be well meant, and does not count.

## How it is detected

The position of each approval, or the one it was given on behalf of, must be among the step's `approvers`.
Legacy records are not asked.

## How to fix

Have the right position approve. A signature given for it says so in `on_behalf_of`, with its letter.

## Bad

```diff projects/izin/04-uji.md
     content: "1:sha256:a740db3fbe9f1ac5b2cfe1bd3815b7c63ba4f0335647ec2e0d05749cc5f2f160"
+  - position: office-head
+    date: 2026-03-11
+    method: wet-signature
+    content: "1:sha256:a740db3fbe9f1ac5b2cfe1bd3815b7c63ba4f0335647ec2e0d05749cc5f2f160"
 tested:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC042",
    "{position} does not approve this step: its approval is that of {approvers}",
    fix="Write the approval of {approvers}; one given for it says `on_behalf_of` and its letter.",
    also=("PRC040",),
)
def not_an_approver(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or not project.owes(step.id):
            continue
        known = project.sop.positions
        for at, approval in enumerate(facts.approvals):
            given = approval.counts_for
            if given in known and given not in step.may_approve:
                approvers = [known[each].name for each in sorted(step.may_approve)]
                yield find(
                    record.at("approvals", at, "position"), position=known[given].name, approvers=approvers
                )
