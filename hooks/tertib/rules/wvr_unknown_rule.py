"""
A waiver names a rule that does not exist.

## Why

It lets nothing stand, and its author believes that it does.

## How it is detected

`rule` of each waiver is looked up among the rules.

## How to fix

Write the code of the rule as its message shows it.

## Bad

```yaml projects/izin/waivers.yml
- rule: PRC991
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
from difflib import get_close_matches

from . import Context, Finding, Project, all_rules, find, rule


@rule(
    "WVR004",
    "{code} is not a rule: did you mean {close}?",
    fix="Write the code of a rule as its messages show it.",
)
def unknown_rule(project: Project, context: Context) -> Iterator[Finding]:
    for at, waiver in enumerate(project.waived):
        if waiver.rule not in all_rules() and project.waivers:
            close = get_close_matches(waiver.rule, list(all_rules()), n=1, cutoff=0)
            yield find(project.waivers.at(at, "rule"), code=waiver.rule, close=close)
