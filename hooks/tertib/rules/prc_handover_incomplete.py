"""
Something was not handed over with the system.

## Why

The output of the step is the system, its database and its source code. What stays with the developers ties
the government to them.

## How it is detected

Each part of `handover` in a deployment record that is no draft must be true: source code, database,
documentation, and credentials that were changed. Legacy records are not asked.

## How to fix

Have the part handed over, then write true; a false one is no reason to leave the record out.

## Bad

```diff projects/lapor/11-pasang-sistem.md
 approvals:
-  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
-  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
+  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
+  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
 evidence:
@@
   source_code: true
-  database: true
+  database: false
   documentation: true
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
    "PRC107",
    "{part} is false: the step is done when it was handed over",
    fix="Have it handed over and write `true`, or keep `status: draft` until then.",
)
def handover_incomplete(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        handover = record.content.get("handover") if step.record == "deployment" else None
        if not handover or facts.status in {"draft", "superseded"} or not project.owes(step.id):
            continue
        for part, done in handover.items():
            if done is False:
                yield find(record.at("handover", part), part=f"handover.{part}")
