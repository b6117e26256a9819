"""
A waiver lets nothing stand.

## Why

What it was for has been mended. Left in place, it would let the next mistake of that kind pass.

## How it is detected

A waiver that holds today, names a rule and a target, and meets no finding.

## How to fix

Remove the waiver.

## Bad

```yaml projects/izin/waivers.yml
- rule: PRC014
  target: 03-rancangan.md
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

from . import Context, Fault, Finding, Level, rule


@rule(
    "WVR002",
    "there is no finding of {rule} in {target}: remove this waiver",
    fix="Remove the waiver; what it was for has been mended.",
    level=Level.WARNING,
    kind="waiver-unused",
)
def unused(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
