"""
The training plan has no session for a user group.

## Why

The meeting on operation fixes the days of training. A group that is not in the plan is not invited.

## How it is detected

Every group of `user_groups` in the specification that counts stands in `training_plan` of the operational
review, once it is no draft. Legacy records are not asked.

## How to fix

Plan a session for the group.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
 approvals:
-  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
-  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
+  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026}
+  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026}
 evidence:
@@
   - {id: petugas, name: Petugas izin, unit: dpmptsp, count: 10, access: edit}
+  - {id: pengawas, name: Pengawas, unit: dpmptsp, count: 2, access: view}
 requirements:
```

```diff projects/lapor/10-latih-pengguna.md
 approvals:
-  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026, content: "1:sha256:371f5f54b8d898a0a9fd6fa369b6ec05441ed3df564e68f5902c8df7e286859e"}
+  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
 evidence:
@@
   - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
+  - {date: 2026-02-26, place: Aula, hours: 1, group: pengawas, invited: 2, attended: 2}
 materials:
```

## Good

```diff projects/lapor/03-sepakati-syarat.md
 approvals:
-  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
-  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026, content: "1:sha256:852a71549efde0bfcbd1d956d59611ffcc2d5e45ca757273618fc28708df757e"}
+  - {position: owner-head, date: 2026-01-12, method: e-signature, letter: 000.1/24/DPM/I/2026}
+  - {position: office-head, date: 2026-01-12, method: e-signature, letter: 000.1/25/KOM/I/2026}
 evidence:
@@
   - {id: petugas, name: Petugas izin, unit: dpmptsp, count: 10, access: edit}
+  - {id: pengawas, name: Pengawas, unit: dpmptsp, count: 2, access: view}
 requirements:
```

```diff projects/lapor/09-siapkan-operasi.md
 approvals:
-  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026, content: "1:sha256:ae14710079a0d3310756d4313b3deac3b60fb04c7672a47dd159d5b1a804bed1"}
+  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026}
 evidence:
@@
   - {date: 2026-02-26, place: Aula, group: petugas, capacity: 12}
+  - {date: 2026-02-26, place: Aula, group: pengawas, capacity: 2}
 go_live_target: 2026-03-04
```

```diff projects/lapor/10-latih-pengguna.md
 approvals:
-  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026, content: "1:sha256:371f5f54b8d898a0a9fd6fa369b6ec05441ed3df564e68f5902c8df7e286859e"}
+  - {position: owner-head, date: 2026-02-27, method: e-signature, letter: 000.1/39/DPM/II/2026}
 evidence:
@@
   - {date: 2026-02-26, place: Aula, hours: 3, group: petugas, invited: 10, attended: 10}
+  - {date: 2026-02-26, place: Aula, hours: 1, group: pengawas, invited: 2, attended: 2}
 materials:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC104",
    "the training plan has no session for the group {group}: add one",
    fix="Add an entry with `group: {group}` to `training_plan`.",
    elsewhere="the group",
    also=("PRC102", "PRC103"),
)
def group_not_planned(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        plan = record.content.get("training_plan") if step.record == "operational-review" else None
        if plan is None or facts.status in {"draft", "superseded"} or not project.owes(step.id):
            continue
        planned = {session["group"] for session in plan}
        for source in project.sop.of_kind("specification") if project.sop else ():
            specification = project.counting(source.id)
            groups = specification.content.get("user_groups", ()) if specification else ()
            for at, group in enumerate(groups):
                if specification and group["id"] not in planned:
                    declared = specification.at("user_groups", at, "id")
                    yield find(record.at("training_plan"), declared, group=group["id"])
