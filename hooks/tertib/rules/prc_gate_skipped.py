"""
A gate is marked as not applicable.

## Why

A gate decides whether the work goes on. A gate that is skipped decides nothing.

## How it is detected

`not_applicable` must not stand in a record of a step that the SOP declares a `gate`.

## How to fix

Take the step and record its outcome.

## Bad

```diff projects/izin/04-uji.md
 verdict: accepted
+not_applicable: {reason: Sistem sudah dikenal penggunanya., approved_by: owner-head}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC048",
    "this step is a gate and cannot be not_applicable: take it and record its outcome",
    fix="Remove `not_applicable` and record the step.",
    also=("PRC049",),
)
def gate_skipped(project: Project, context: Context) -> Iterator[Finding]:
    for step, record, facts in project.judged:
        if step.gate and facts.not_applicable:
            yield find(record.at("not_applicable"))
