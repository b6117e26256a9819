"""
Fewer than seven in ten of a user group were trained.

## Why

A system that most of its users were not shown is not used, or used wrongly.

## How it is detected

For each group the people who attended its sessions are compared with those invited; where people were
invited again, with the size of the group in the specification. Below 70 in 100 is told. Legacy records and
drafts are not asked.

## How to fix

Hold a further session for those who were absent, and record it.

## Bad

```diff projects/lapor/10-latih-pengguna.md
 approvals:
-  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026, content: "1:sha256:371f5f54b8d898a0a9fd6fa369b6ec05441ed3df564e68f5902c8df7e286859e"}
+  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
 evidence:
@@
 sessions:
-  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
+  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 6}
 materials:
```

## Good

```diff projects/lapor/10-latih-pengguna.md
 approvals:
-  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026, content: "1:sha256:371f5f54b8d898a0a9fd6fa369b6ec05441ed3df564e68f5902c8df7e286859e"}
+  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
 evidence:
@@
 sessions:
-  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
+  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 6}
+  - {date: 2026-02-26, place: Aula, hours: 1, group: petugas, invited: 4, attended: 3}
 materials:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule

ENOUGH = 0.7


@rule(
    "PRC101",
    "{attended} of {invited} of the group {group} were trained: hold a further session for those who were absent",
    fix="Add the further session to `sessions`, or record it in a new round.",
    level=Level.WARNING,
)
def poor_attendance(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if step.record != "training" or facts.status == "draft" or not project.owes(step.id):
            continue
        came: dict[str, tuple[int, int, int]] = {}
        for at, session in enumerate(record.content.get("sessions", ())):
            first, attended, invited = came.get(session["group"], (at, 0, 0))
            came[session["group"]] = first, attended + session["attended"], invited + session["invited"]
        sizes = _sizes(project) if came else {}
        for group, (first, attended, invited) in came.items():
            wanted = min(invited, sizes.get(group) or invited)
            if attended < ENOUGH * wanted:
                place = record.at("sessions", first, "attended")
                yield find(place, attended=attended, invited=wanted, group=group)


def _sizes(project: Project) -> dict[str, int]:
    """How many each group of the specification has."""
    specifications = project.sop.of_kind("specification") if project.sop else ()
    counting = filter(None, (project.counting(step.id) for step in specifications))
    groups = (group for record in counting for group in record.content.get("user_groups", ()))
    return {group["id"]: group["count"] for group in groups if group.get("count")}
