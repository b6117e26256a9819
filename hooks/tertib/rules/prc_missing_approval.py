"""
An approval that the step asks for is missing.

## Why

The SOP names who vouches for each step. A record that calls itself approved without them is not.

## How it is detected

A record with `status: approved` or `superseded` must have an approval by every position in the step's
`approvers`, or by one of them where a nested list offers a choice. An approval `on_behalf_of` a position
counts as that position's. Legacy records are not asked.

## How to fix

Have the record approved and write the approval down, or set the status back.

## Bad

```diff projects/izin/04-uji.md
 prepared_by: [owner-staff]
-approvals:
-  - position: owner-head
-    date: 2026-03-11
-    method: e-signature
-    letter: 000.1/14/DPM/III/2026
-    content: "1:sha256:a740db3fbe9f1ac5b2cfe1bd3815b7c63ba4f0335647ec2e0d05749cc5f2f160"
+approvals: []
 tested:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Text, said
from . import Context, Finding, Project, find, rule


@rule(
    "PRC040",
    "the approval of {positions} is missing: add it to approvals, or set the status back",
    fix="Add an entry with position, date and method to `approvals`, then run `tertib approve {file} --all`.",
    also=("PRC042", "PRC041"),
)
def missing_approval(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if project.sop is None or not record.was_approved or not project.owes(step.id):
            continue
        key = "approvals" if "approvals" in record.content else "status"
        for choice in step.lacking(approval.counts_for for approval in facts.approvals):
            names = [project.sop.positions[each].name for each in choice]
            yield find(record.at(key), positions=_either(names), file=record.file)


def _either(names: list[str | Text]) -> Text:
    return Text(
        id=" atau ".join(said(name, "id") for name in names),
        en=" or ".join(said(name, "en") for name in names),
    )
