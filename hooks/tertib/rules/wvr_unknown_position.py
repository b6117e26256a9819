"""
A waiver is answered for by a position that the SOP does not have.

## Why

A waiver is somebody’s decision. A position that does not exist answers for nothing.

## How it is detected

`position` of each waiver is looked up among the positions of the SOP that the system follows.

## How to fix

Write the position that decided, as the SOP has it.

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
  position: head-office
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

from . import Context, Finding, Project, find, rule


@rule(
    "WVR007",
    "{position} is not a position of {sop}: did you mean {close}?",
    fix="Write a position of schemas/sop/{sop}.yml.",
    also=("PRC014",),
)
def unknown_position(project: Project, context: Context) -> Iterator[Finding]:
    for at, waiver in enumerate(project.waived):
        sop = project.sop
        if sop and project.waivers and waiver.position not in sop.positions:
            close = get_close_matches(waiver.position, sop.positions, n=1, cutoff=0)
            place = project.waivers.at(at, "position")
            yield find(place, position=waiver.position, sop=sop.id, close=close)
