"""
The handover has no minutes.

## Why

What was handed over is known from what both sides signed.

## How it is detected

`handover` in a deployment record that is no draft names its `minutes` with number and date. Legacy records
are not asked.

## How to fix

Write number and date of the minutes of the handover.

## Bad

```diff projects/lapor/11-pasang-sistem.md
 approvals:
-  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
-  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
+  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
+  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
 evidence:
@@
   credentials_rotated: true
-  minutes: {number: 000.1/40/KOM/III/2026, date: 2026-03-04}
 backup: {frequency: Setiap hari, last_restore_test: 2026-03-03}
```

## Good

```diff projects/lapor/11-pasang-sistem.md
 approvals:
-  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
-  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
+  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
+  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
 evidence:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC108",
    "the handover names no minutes: add `minutes` with number and date",
    fix="Add `minutes` with `number` and `date` to `handover`.",
)
def handover_minutes(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        handover = record.content.get("handover") if step.record == "deployment" else None
        if not handover or handover.get("minutes") or facts.status in {"draft", "superseded"}:
            continue
        if project.owes(step.id):
            yield find(record.at("handover"))
