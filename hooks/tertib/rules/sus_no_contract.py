"""
A contractor builds the system and the handover of the source is not agreed.

## Why

What the contract does not say is not handed over. With a contractor the source, its rights and the
documents must be the office's by contract (PP 71/2019).

## How it is detected

An assignment that counts with `executor_kind: contractor` must have `contract` and `source_handover:
true`.

## How to fix

Write number, date and end of the contract, and have the handover of the source agreed.

## Bad

```diff projects/izin/02-penunjukan.md
 valid: {from: 2026-02-04, to: 2026-12-31}
+executor_kind: contractor
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "SUS011",
    "a contractor builds the system and these are missing: {missing}; the source must be the office’s by contract",
    fix="Add `contract: {{number: …, date: …, end: …}}` and `source_handover: true`.",
)
def no_contract(project: Project, context: Context) -> Iterator[Finding]:
    for record in trace(project).standing("assignment-letter"):
        if record.content.get("executor_kind") == "contractor":
            missing = [] if record.content.get("contract") else ["contract"]
            if record.content.get("source_handover") is not True:
                missing.append("source_handover: true")
            if missing:
                yield find(record.at("executor_kind"), missing=missing)
