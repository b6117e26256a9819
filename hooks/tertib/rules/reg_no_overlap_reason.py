"""
A national application does the same, and nothing says why another one is built.

## Why

Applications that serve every government are given by the state, and a government does not build its own
beside them without a reason (Perpres 95/2018).

## How it is detected

Where `national_overlap` of the needs is not `none`, `overlap_reason` must say why the system is built all
the same. Drafts and legacy records are not asked.

## How to fix

Say what the national application does not do, or use it instead.

## Bad

```diff projects/lapor/01-kenali-kebutuhan.md
 approvals:
-  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
+  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
 evidence:
@@
 existing_apps: []
-national_overlap: none
-overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
+national_overlap: sp4n-lapor
 ---
```

## Good

```diff projects/lapor/01-kenali-kebutuhan.md
 approvals:
-  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026, content: "1:sha256:42e226fb619e948ebef0676932af08eb7ca6468d5088eb44b10eb80f624df320"}
+  - {position: owner-head, date: 2026-01-06, method: e-signature, letter: 000.1/21/DPM/I/2026}
 evidence:
@@
 existing_apps: []
-national_overlap: none
-overlap_reason: Tidak ada aplikasi umum nasional yang mencatat pemasangan reklame.
+national_overlap: sp4n-lapor
+overlap_reason: Pemasangan reklame adalah kewajiban pemegang izin dan bukan pengaduan.
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import contracts
from ..words import Text
from . import Context, Finding, Project, find, rule


@rule(
    "REG024",
    "{application} already does this: say in `overlap_reason` why another system is built, or use it",
    fix="Add `overlap_reason` with what the national application does not do.",
)
def no_overlap_reason(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        overlap = record.content.get("national_overlap", "none") if step.record == "needs" else "none"
        if overlap == "none" or record.content.get("overlap_reason") or facts.status == "draft":
            continue
        if project.owes(step.id):
            yield find(record.at("national_overlap"), application=_label(overlap))


def _label(overlap: str) -> Text:
    """An application as the schema names it."""
    known = contracts.part("records/needs").properties["national_overlap"]
    return Text(id=known.labelled(overlap, "id"), en=known.labelled(overlap, "en"))
