"""
An assignment does not say the education of who is assigned.

## Why

The SOP names the education of its executors. Without it nobody can see whether the assignment fits.

## How it is detected

Where the SOP lists `levels` of education, each of `assignees` in a letter that is no draft has a
`qualification`. Legacy records are not asked.

## How to fix

Write the level and the field of education; never a name.

## Bad

```diff schemas/sop/tiny-2026.yml
 authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
+qualifications:
+  - {subject: {id: Pendidikan, en: Education}, text: {id: D3 atau S1 Informatika, en: Diploma or degree in informatics}, levels: [D3, S1]}
 legal_basis: [pp-71-2019]
```

## Good

```diff schemas/sop/tiny-2026.yml
 authority: {id: Dinas Kominfo Kota Kecil, en: Communications Office of Smalltown}
+qualifications:
+  - {subject: {id: Pendidikan, en: Education}, text: {id: D3 atau S1 Informatika, en: Diploma or degree in informatics}, levels: [D3, S1]}
 legal_basis: [pp-71-2019]
```

```diff projects/izin/02-penunjukan.md
 assignees:
-  - {position: analyst, count: 1}
+  - {position: analyst, count: 1, qualification: Sarjana Informatika}
 valid: {from: 2026-02-04, to: 2026-12-31}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule

LETTER = "assignment-letter"


@rule(
    "PRC085",
    "the education of {position} is not stated, and the SOP asks for {levels}: add `qualification`",
    fix="Add `qualification` with `level` and `field` to the assignee.",
    level=Level.WARNING,
)
def no_qualification(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        assignees = record.content.get("assignees", ()) if step.record == LETTER else ()
        if project.sop is None or not assignees or facts.status == "draft" or not project.owes(step.id):
            continue
        levels = [level for each in project.sop.qualifications for level in each.levels]
        for at, each in enumerate(assignees):
            position = project.sop.positions.get(each["position"])
            if levels and position and not each.get("qualification"):
                yield find(record.at("assignees", at), position=position.name, levels=levels)
