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
  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 6}
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
  - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 6}
  - {date: 2026-02-26, place: Aula, hours: 1, group: petugas, invited: 4, attended: 3}
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
