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

```markdown projects/izin/01-kebutuhan.md
---
step: kebutuhan
title: Kebutuhan e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-02-02
finished: 2026-02-03
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-02-03
    method: e-signature
    letter: 000.1/11/DPM/II/2026
    content: "1:sha256:11df584816ebb2f0be2de3e333cafca958fb820b7d54889b8988f8155c08ee3a"
evidence:
  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
---

## Latar Belakang

Izin reklame masih dicatat di map.

## Kebutuhan

Permohonan dan keputusan tercatat, seperti dalam [notulen](bukti/notulen.txt).
```

## Good

```markdown projects/izin/01-kebutuhan.md
---
step: kebutuhan
title: Kebutuhan e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-02-02
finished: 2026-02-03
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-02-03
    method: e-signature
    letter: 000.1/11/DPM/II/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
evidence:
  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
---

## Latar Belakang

Izin reklame masih dicatat di map.

## Kebutuhan

Permohonan dan keputusan tercatat, seperti dalam [notulen](bukti/notulen.txt).
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
                known = project.sop.positions.get(approval.position) if project.sop else None
                yield find(
                    record.at("approvals", at, "content"),
                    position=known.name if known else approval.position,
                    day=approval.date,
                    file=record.file,
                    id=approval.position,
                )
