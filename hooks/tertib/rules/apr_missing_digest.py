"""
An approval does not say what it vouches for.

## Why

An approval without the digest of its content approves whatever the record says later. With it, anyone can
see that what was approved is what stands there.

## How it is detected

Every approval of an approved or superseded record has `content`, written by `tertib approve`. Legacy
records are not asked.

## How to fix

Have the position look at the record as it stands, then run `tertib approve`.

## Bad

```text keep-digests
As they are.
```

```diff projects/izin/01-kebutuhan.md
     letter: 000.1/11/DPM/II/2026
-    content: "1:sha256:11df584816ebb2f0be2de3e333cafca958fb820b7d54889b8988f8155c08ee3a"
 evidence:
```

## Good

```diff projects/izin/01-kebutuhan.md
     letter: 000.1/11/DPM/II/2026
-    content: "1:sha256:11df584816ebb2f0be2de3e333cafca958fb820b7d54889b8988f8155c08ee3a"
+    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
 evidence:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "APR001",
    "the approval by {position} does not say what it vouches for: run `tertib approve {file} --position {id}`",
    fix="Once {position} stands by the record as it is, run `tertib approve {file} --position {id}`.",
)
def missing_digest(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if not record.was_approved or not project.owes(step.id):
            continue
        for at, approval in enumerate(facts.approvals):
            if approval.content is None:
                name = project.position_name(approval.position)
                yield find(record.at("approvals", at), position=name, file=record.file, id=approval.position)
