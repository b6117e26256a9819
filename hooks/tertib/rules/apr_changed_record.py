"""
A record was edited after its approval.

## Why

What was approved is what somebody signed for. A record that says something else now was approved by nobody.

## How it is detected

The digest in each approval is compared with the record as it stands: its front matter without `approvals`
and `status`, and its text. Reformatting, moved lines, another order of keys and line ends change nothing.
Every round is held to it, superseded ones too; drafts and records whose content is withheld are not.

## How to fix

Have the record approved again: whoever approves looks at the change, then `tertib approve` writes the new
digest. Or take the change back.

## Bad

```text keep-digests
As they are.
```

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di map.

```

## Good

```diff projects/izin/01-kebutuhan.md
     letter: 000.1/11/DPM/II/2026
-    content: "1:sha256:11df584816ebb2f0be2de3e333cafca958fb820b7d54889b8988f8155c08ee3a"
+    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
 evidence:
@@

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di map.

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..digest import parts, record_digest
from . import Context, Finding, Project, find, rule


@rule(
    "APR002",
    "this record was edited after {position} approved it on {day}: have it approved again, then run `tertib approve {file} --position {id}`",
    fix="Take the change back; or have it approved again, write the new date, and run `tertib approve {file} --position {id}`.",
)
def changed_record(project: Project, context: Context) -> Iterator[Finding]:
    for _, record, facts in project.judged:
        if facts.status == "draft" or record.withheld or not any(each.content for each in facts.approvals):
            continue
        digest = record_digest(record)
        for at, approval in enumerate(facts.approvals):
            if approval.content and parts(approval.content)[0] != digest:
                yield find(
                    record.at("approvals", at, "content"),
                    position=project.position_name(approval.position),
                    day=approval.date,
                    file=record.file,
                    id=approval.position,
                )
