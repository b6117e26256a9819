"""
A session is for a user group that the specification does not have.

## Why

Training is compared with the groups of the specification. A group of another name is compared with nothing.

## How it is detected

`sessions[].group` and `training_plan[].group` are looked up among `user_groups` of the specification that
counts. Drafts are not asked; nor is anything where no specification counts or it is withheld.

## How to fix

Write the id of the group as the specification has it, or add the group there in a new round.

## Bad

```markdown projects/lapor/10-latih-pengguna.md
---
step: latih-pengguna
title: Pelatihan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-26
finished: 2026-02-26
hours: 3
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
evidence:
  - {type: attendance, date: 2026-02-26, archive: Srikandi, publication: excluded}
  - {type: report, number: 000.1/38/KOM/II/2026, date: 2026-02-26, archive: Srikandi}
sessions:
  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas-izin, invited: 10, attended: 10}
materials:
  - {title: Panduan pengguna, url: https://git.example.go.id/lapor/panduan, version: "1.0"}
evaluation: {pre: 50, post: 90, satisfaction: 4.5}
---

## Uraian

Sepuluh petugas hadir.
```

## Good

```markdown projects/lapor/10-latih-pengguna.md
---
step: latih-pengguna
title: Pelatihan e-Lapor
version: "1.0"
status: approved
publication: public
started: 2026-02-26
finished: 2026-02-26
hours: 3
prepared_by: [builder]
approvals:
  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
evidence:
  - {type: attendance, date: 2026-02-26, archive: Srikandi, publication: excluded}
  - {type: report, number: 000.1/38/KOM/II/2026, date: 2026-02-26, archive: Srikandi}
sessions:
  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
materials:
  - {title: Panduan pengguna, url: https://git.example.go.id/lapor/panduan, version: "1.0"}
evaluation: {pre: 50, post: 90, satisfaction: 4.5}
---

## Uraian

Sepuluh petugas hadir.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..references import references
from . import Context, Finding, Project, find, rule

KINDS = frozenset({"training", "operational-review"})


@rule(
    "PRC103",
    "{group} is not a user group of the specification: did you mean {close}?",
    fix="Write the id of a group under `user_groups` of {file}.",
    also=("PRC102", "PRC104"),
)
def unknown_group(project: Project, context: Context) -> Iterator[Finding]:
    steps = project.sop.of_kind("specification") if project.sop else ()
    counting = [record for record in (project.counting(step.id) for step in steps) if record]
    groups = [group["id"] for record in counting for group in record.content.get("user_groups", ())]
    for step, record, facts in project.judged if groups else ():
        if step.record in KINDS and facts.status != "draft":
            for path, group in references(record.content, f"records/{step.record}", "user-group"):
                if group not in groups:
                    close = get_close_matches(group, groups, n=1, cutoff=0)
                    yield find(record.at(*path), group=group, close=close, file=counting[0].file)
