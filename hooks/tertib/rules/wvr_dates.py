"""
The days of a waiver cannot be.

## Why

A waiver from a day that has not come, or one that ends before it begins, lets nothing stand.

## How it is detected

`created` is today or earlier, and `expires` is that day or later.

## How to fix

Correct the day that is wrong.

## Bad

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
  created: 2026-07-15
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
    "WVR008",
    "this waiver is of {created} and holds until {expires}, which cannot be today: correct the days",
    fix="Write the day of the decision in `created`, and a later one in `expires`.",
    also=("PRC014",),
)
def dates(project: Project, context: Context) -> Iterator[Finding]:
    for at, waiver in enumerate(project.waived):
        if project.waivers and (waiver.created > context.today or waiver.expires < waiver.created):
            place = project.waivers.at(at, "created")
            yield find(place, created=waiver.created, expires=waiver.expires)
