"""
A waiver has expired.

## Why

A waiver lets a finding stand for a time that somebody answers for. After that time the finding counts
again.

## How it is detected

A waiver holds through the day `expires`, in the register’s time zone.

## How to fix

Mend the finding and remove the waiver; or have it waived anew, with the reason that holds now.

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
  expires: 2026-05-31
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
    "WVR001",
    "this waiver of {rule} expired on {day}: what it let stand counts again",
    fix="Mend the finding and remove the waiver, or write a new one with the reason that holds now.",
    clock=True,
    also=("PRC014",),
)
def expired(project: Project, context: Context) -> Iterator[Finding]:
    for at, waiver in enumerate(project.waived):
        if waiver.expires < context.today and project.waivers and waiver.created <= waiver.expires:
            yield find(project.waivers.at(at, "expires"), rule=waiver.rule, day=waiver.expires)
