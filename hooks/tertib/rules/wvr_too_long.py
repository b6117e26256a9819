"""
A waiver holds for more than a year.

## Why

A waiver is for a time. One without an end in sight is a change of the rule, and that is for `severity` in
register.yml, where all can see it.

## How it is detected

`expires` is 365 days after `created` at most.

## How to fix

Write an earlier day. If it is needed longer, it is waived anew then.

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
  created: 2026-03-02
  expires: 2027-03-03
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
    "WVR003",
    "this waiver holds for {days} days: 365 at most",
    fix="Write a day for `expires` that is 365 days after `created` at most.",
    also=("PRC014",),
)
def too_long(project: Project, context: Context) -> Iterator[Finding]:
    for at, waiver in enumerate(project.waived):
        if waiver.too_long and project.waivers:
            days = (waiver.expires - waiver.created).days
            yield find(project.waivers.at(at, "expires"), days=days)
