"""
A proprietary part has no exit plan.

## Why

Prices rise, firms close, licences change. A part that one firm alone can supply needs a way out that was
thought of before it is needed.

## How it is detected

Every part under `sustainability.proprietary_deps` of the specification, or of the plan while there is
none, must have `exit_plan`.

## How to fix

Write what would replace the part and how the data gets there.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
 sustainability:
-  proprietary_deps: []
+  proprietary_deps:
+    - {name: Layanan peta, why: Peta dasar kota tidak tersedia dari pemerintah.}
   no_integration_reason: Tidak ada sistem lain yang memerlukan laporan ini.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from . import Context, Finding, Project, find, rule


@rule(
    "SUS004",
    "{name} is proprietary and has no exit plan: write what would replace it",
    fix="Add `exit_plan: …` to {name}: the replacement, and how the data gets there.",
)
def no_exit_plan(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "sustainability")
    for at, each in enumerate(found[1].get("proprietary_deps") or ()) if found else ():
        if found and not each.get("exit_plan"):
            yield find(found[0].at("sustainability", "proprietary_deps", at, "name"), name=each["name"])
