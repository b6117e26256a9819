"""
A letter is signed by a position that does not approve the step.

## Why

An assignment is given by whoever may give it. A letter of another position binds nobody.

## How it is detected

`letter.signatory_position` of a record that is no draft must be a position that approves the step, or one
that signs on its behalf in `approvals`. Legacy records are not asked.

## How to fix

Name the position that signed the letter as it stands on it, or have the letter signed anew.

## Bad

```diff projects/izin/02-penunjukan.md
     content: "1:sha256:c6e3723abe3c7ee3974492ac1fa1720bae6a5324278318e20a3a5a063661b137"
-letter: {number: 800.1/12/KOM/II/2026, date: 2026-02-04, signatory_position: office-head}
+letter: {number: 800.1/12/KOM/II/2026, date: 2026-02-04, signatory_position: office-staff}
 assignees:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule

LETTER = "assignment-letter"


@rule(
    "PRC083",
    "{position} does not sign this letter: {approvers} does",
    fix="Write the position that stands on the letter; it must approve this step, or act on behalf of one that does.",
    also=("PRC040", "PRC042"),
)
def wrong_signatory(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        letter = record.content.get("letter") if step.record == LETTER else None
        if project.sop is None or not letter or facts.status == "draft" or not project.owes(step.id):
            continue
        known, by = project.sop.positions, letter["signatory_position"]
        acting = {each.position for each in facts.approvals if each.on_behalf_of in step.may_approve}
        if by in known and step.may_approve and by not in step.may_approve | acting:
            approvers = [known[each].name for each in sorted(step.may_approve)]
            place = record.at("letter", "signatory_position")
            yield find(place, position=known[by].name, approvers=approvers)
