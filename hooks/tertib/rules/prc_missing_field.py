"""
A record lacks a key that its step makes required.

## Why

Two steps may share a kind of record and ask different things of it. What this step asks stands in `fields`
of the SOP, and the schema of the kind does not know it.

## How it is detected

Every key that the step lists in `fields` must stand in a record that is no draft, and hold a value.

## How to fix

Add the key; the page of the record's kind says what it holds.

## Bad

```diff schemas/sop/tiny-2026.yml
     record: assignment-letter
+    fields: [team]
     headings: [Tugas]
```

## Good

```diff projects/izin/02-penunjukan.md
 valid: {from: 2026-02-04, to: 2026-12-31}
+team:
+  - {part: analyst, count: 1}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC012",
    "{key} is missing: step {number}. {title} asks for it",
    fix="Add `{key}:` to the front matter; the reference page of the kind {kind} describes it.",
)
def missing_field(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, _ in project.judged:
        if project.sop is None or not record.owes_content or not project.owes(step.id):
            continue
        number = project.sop.number_of(step.id)
        for key in step.fields:
            if record.content.get(key) is None:
                yield find(record.at("status"), key=key, number=number, title=step.title, kind=step.record)
