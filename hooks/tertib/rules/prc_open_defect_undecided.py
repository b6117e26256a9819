"""
A defect that the acceptance test left open has no decision.

## Why

The meeting on operation is where owner and developers agree what becomes of each open defect. One that is
not decided goes into operation by oversight.

## How it is detected

Defects that rounds of the acceptance test declared open, and that no later round resolved, must stand in
`fixes` or `resolved` of the operational review, once it is no draft. Legacy records are not asked.

## How to fix

Decide what becomes of the defect: who mends it by when, or that it is accepted.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
 approvals:
-  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026, content: "1:sha256:cabbd6f229c1016ae00b62e8162cc8d5b9af47dab9bd2754913236a46049aada"}
+  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026}
 rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
@@
   - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
-defects: []
+defects:
+  - {id: TM-pesan, case: UAT-tanpa-lokasi, text: Pesan penolakan tidak menyebut sebabnya., severity: minor, status: open}
 resolved:
```

## Good

```diff projects/lapor/08-uji-penerimaan/2.md
 approvals:
-  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026, content: "1:sha256:cabbd6f229c1016ae00b62e8162cc8d5b9af47dab9bd2754913236a46049aada"}
+  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026}
 rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
@@
   - {case: UAT-beban, date: 2026-02-20, tester: office-staff, result: pass}
-defects: []
+defects:
+  - {id: TM-pesan, case: UAT-tanpa-lokasi, text: Pesan penolakan tidak menyebut sebabnya., severity: minor, status: open}
 resolved:
```

```diff projects/lapor/09-siapkan-operasi.md
 approvals:
-  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026, content: "1:sha256:ae14710079a0d3310756d4313b3deac3b60fb04c7672a47dd159d5b1a804bed1"}
+  - {position: owner-head, date: 2026-02-25, method: e-signature, letter: 000.1/37/DPM/II/2026}
 evidence:
@@
 fixes:
+  - {defect: TM-pesan, due: 2026-03-31, position: builder, status: accepted}
   - {defect: TM-tanpa-lokasi, due: 2026-02-13, position: builder, status: fixed}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Record
from . import Context, Finding, Project, find, rule


@rule(
    "PRC105",
    "the defect {defect} is open and the meeting decided nothing about it: add it to `fixes`",
    fix="Add `defect: {defect}` with `due`, `position` and `status` to `fixes`.",
    elsewhere="the open defect",
)
def open_defect_undecided(project: Project, context: Context) -> Iterator[Finding]:
    opened: dict[str, tuple[Record, int]] | None = None
    for step, record, facts in project.judged:
        if step.record != "operational-review" or not project.owes(step.id) or not record.owes_content:
            continue
        opened = _open(project) if opened is None else opened
        decided = {each["defect"] for key in ("fixes", "resolved") for each in record.content.get(key, ())}
        for defect, (tested, at) in opened.items() if facts.status != "superseded" else ():
            if defect not in decided:
                place = record.at("fixes" if "fixes" in record.content else "meeting")
                yield find(place, tested.at("defects", at, "id"), defect=defect)


def _open(project: Project) -> dict[str, tuple[Record, int]]:
    """The defects that the rounds of the acceptance tests left open, each with where it is declared."""
    found: dict[str, tuple[Record, int]] = {}
    for step in project.sop.of_kind("uat-report") if project.sop else ():
        for record in project.rounds(step.id):
            if record.facts and record.facts.status != "draft":
                for at, defect in enumerate(record.content.get("defects", ())):
                    if defect["status"] == "open":
                        found[defect["id"]] = record, at
                for each in record.content.get("resolved", ()):
                    if each["status"] != "open":
                        found.pop(each["defect"], None)
    return found
