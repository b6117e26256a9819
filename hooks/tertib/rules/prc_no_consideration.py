"""
The plan does not say whether the ministry was asked for its consideration.

## Why

Whoever builds a government application asks the ministry for its consideration in the year before (Permen
Komdigi 6/2025), or has a reason why that is not needed. The plan is where it is said.

## How it is detected

A plan that is no draft has `consideration`, with number and date of the letter or with `not_required` and
the reason. Legacy records are not asked.

## How to fix

Write the number and the date of the letter, or the reason why none is needed.

## Bad

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
@@
 kpi: [Setiap laporan ditanggapi dalam 3 hari kerja.]
-consideration: {not_required: Dibuat sendiri oleh Dinas Kominfo dengan anggaran rutin.}
 ---
```

## Good

```diff projects/lapor/04-rencana-kerja.md
 approvals:
-  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026, content: "1:sha256:52ae08ff240849517df4028f5803c34cea8cef3138bda1cbd0b161cf96715c5b"}
+  - {position: office-head, date: 2026-01-13, method: e-signature, letter: 000.1/26/KOM/I/2026}
 method: prototype
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC115",
    "the plan does not say whether a consideration was asked for: write `consideration` with its letter, or `not_required` with the reason",
    fix="Add `consideration` with `number` and `date`, or with `not_required`.",
)
def no_consideration(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if step.record != "implementation-plan" or facts.status in {"draft", "superseded"}:
            continue
        if record.owes_content and project.owes(step.id) and not record.content.get("consideration"):
            yield find(record.at("status"))
