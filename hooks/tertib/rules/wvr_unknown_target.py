"""
A waiver names a file or an id that is not there.

## Why

It lets nothing stand: the file was renamed, or the id is written otherwise.

## How it is detected

`target` is a file in the system’s folder, or `file#id` with an id that one of the system’s files declares:
need, requirement, case, defect, process, store, flow, entity or `entity.attribute`.

## How to fix

Write the file as it is named in the folder, and the id as it is declared.

## Bad

```yaml projects/izin/waivers.yml
- rule: PRC014
  target: 03-rancang.md
  reason: Bentuk surat keputusan berubah di tengah perancangan.
  position: office-head
  created: 2026-03-02
  expires: 2026-12-31
```

## Good

```diff projects/izin/03-rancangan.md
 started: 2026-02-09
-finished: 2026-02-11
+finished: 2026-02-13
 prepared_by: [analyst]
@@
   - position: office-head
-    date: 2026-02-11
+    date: 2026-02-13
     method: e-signature
```

```yaml projects/izin/waivers.yml
- rule: PRC014
  target: 03-rancangan.md
  reason: Bentuk surat keputusan berubah di tengah perancangan.
  position: office-head
  created: 2026-03-02
  expires: 2026-12-31
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "WVR006",
    "{target} is not in this system’s folder: write a file, or file#id with an id that is declared",
    fix="Correct `target`, or remove the waiver.",
)
def unknown_target(project: Project, context: Context) -> Iterator[Finding]:
    for at, waiver in enumerate(project.waived):
        if not project.has(waiver) and project.waivers:
            yield find(project.waivers.at(at, "target"), target=waiver.target)
