"""
A legacy system promises a step that the SOP does not have.

## Why

What is promised is checked step by step. A step of another name is never checked.

## How it is detected

Each of `legacy.catch_up` is looked up among the steps of the entry’s SOP.

## How to fix

Write the id of the step as the SOP has it.

## Bad

```text taken-away.txt
projects/izin/03-rancangan.md
```

```diff projects/izin/index.md
 summary: Permohonan dan keputusan izin pemasangan reklame.
-entry: sop
+entry: legacy
 sop: tiny-2026
-stage: pantau
 status: operational
@@
 reviewed_on: 2026-06-16
+legacy: {reason: Berjalan sebelum register ada., since: 2019-03, catch_up: [perancangan], due: 2026-12-31}
 ---
```

## Good

```text taken-away.txt
projects/izin/03-rancangan.md
```

```diff projects/izin/index.md
 summary: Permohonan dan keputusan izin pemasangan reklame.
-entry: sop
+entry: legacy
 sop: tiny-2026
-stage: pantau
 status: operational
@@
 reviewed_on: 2026-06-16
+legacy: {reason: Berjalan sebelum register ada., since: 2019-03, catch_up: [rancangan], due: 2026-12-31}
 ---
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "REG033",
    "{step} is not a step of {sop}: did you mean {close}?",
    fix="Write the id of a step of schemas/sop/{sop}.yml.",
)
def unknown_catch_up(project: Project, context: Context) -> Iterator[Finding]:
    legacy = project.entry.legacy if project.entry else None
    for at, step in enumerate(legacy.catch_up if legacy else ()):
        if project.sop and project.sop.step(step) is None:
            close = get_close_matches(step, [each.id for each in project.sop.steps], n=1, cutoff=0)
            yield find(project.at("legacy", "catch_up", at), step=step, sop=project.sop.id, close=close)
