"""
A user group of the specification was not trained.

## Why

The specification says who will work with the system. A group without training learns it on the public.

## How it is detected

Every group of `user_groups` in the specification that counts has a session in some round of the training,
once one is no draft. Legacy records are not asked.

## How to fix

Hold a session for the group and record it, or drop the group in a new round of the specification.

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

from ..model import Record
from . import Context, Finding, Project, find, rule


@rule(
    "PRC102",
    "the group {group} was not trained: hold a session for it",
    fix="Add a session with `group: {group}`, or record a new round of the specification without the group.",
    elsewhere="the group",
    also=("PRC103", "PRC104"),
)
def group_not_trained(project: Project, context: Context) -> Iterator[Finding]:
    rounds = [
        record
        for step, record, facts in project.judged
        if step.record == "training" and facts.status != "draft" and project.owes(step.id)
    ]
    held = [record for record in rounds if "sessions" in record.content]
    if not held:
        return
    trained = {session["group"] for record in held for session in record.content["sessions"]}
    for specification in _specifications(project):
        for at, group in enumerate(specification.content.get("user_groups", ())):
            if group["id"] not in trained:
                place, declared = held[-1].at("sessions"), specification.at("user_groups", at, "id")
                yield find(place, declared, group=group["id"])


def _specifications(project: Project) -> Iterator[Record]:
    """The specifications that count."""
    steps = project.sop.of_kind("specification") if project.sop else ()
    return (record for record in (project.counting(step.id) for step in steps) if record)
