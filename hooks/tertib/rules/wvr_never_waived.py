"""
A waiver is for a rule that is never waived.

## Why

What cannot be read, what breaks its shape, what was edited after its approval and what must not be public
is never let stand: these rules keep the gate honest.

## How it is detected

The family of each waiver’s rule is looked up: SRC, SHP, APR, PUB and WVR are never waived.

## How to fix

Mend what the rule finds and remove the waiver.

## Bad

```yaml projects/izin/waivers.yml
- rule: APR002
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

from ..model import NEVER
from . import Context, Finding, Project, all_rules, find, rule


@rule(
    "WVR005",
    "{code} is never waived: mend what it finds and remove this waiver",
    fix="Mend the finding and remove the waiver.",
)
def never_waived(project: Project, context: Context) -> Iterator[Finding]:
    for at, waiver in enumerate(project.waived):
        if waiver.rule in all_rules() and waiver.rule[:3] in NEVER and project.waivers:
            yield find(project.waivers.at(at, "rule"), code=waiver.rule)
