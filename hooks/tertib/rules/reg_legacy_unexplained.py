"""
A legacy entry does not say why it is one.

## Why

A legacy system is let off most of the procedure. The register owes its readers the reason, and what will be
caught up.

## How it is detected

An entry with `entry: legacy` has `legacy` with a reason.

## How to fix

Write why the system did not go through the SOP, since when it runs and what will be caught up.

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

from . import Context, Finding, Project, find, rule


@rule(
    "REG032",
    "a legacy system says why it is one: add `legacy` with its reason",
    fix="Add `legacy` with `reason`, and `since`, `catch_up` and `due` where they are known.",
)
def legacy_unexplained(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry and project.legacy and project.entry.legacy is None:
        yield find(project.at("entry"))
