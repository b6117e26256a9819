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

```diff projects/lapor/10-latih-pengguna.md
 approvals:
-  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026, content: "1:sha256:371f5f54b8d898a0a9fd6fa369b6ec05441ed3df564e68f5902c8df7e286859e"}
+  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
 evidence:
@@
 sessions:
-  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
+  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas-izin, invited: 10, attended: 10}
 materials:
```

## Good

```diff projects/lapor/10-latih-pengguna.md
 approvals:
-  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026, content: "1:sha256:371f5f54b8d898a0a9fd6fa369b6ec05441ed3df564e68f5902c8df7e286859e"}
+  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
 evidence:
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
