"""
One file is the evidence of several cases.

## Why

A screenshot shows one result. The same file under several cases is a sign that only one of them was
executed.

## How it is detected

Within a round, `evidence` of executions of different cases names the same file.

## How to fix

Attach to each case its own evidence, or leave `evidence` out where there is none.

## Bad

```diff projects/lapor/08-uji-penerimaan/2.md
 executions:
-  - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass}
-  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass}
+  - {case: UAT-kirim, date: 2026-02-19, tester: owner-staff, result: pass, evidence: bukti/uji.txt}
+  - {case: UAT-tanpa-lokasi, date: 2026-02-19, tester: owner-staff, result: pass, evidence: bukti/uji.txt}
   - {case: UAT-tanggapi, date: 2026-02-20, tester: owner-staff, result: pass}
```

```text projects/lapor/bukti/uji.txt
Tangkapan layar uji 19 Februari 2026.
```

```diff projects/register.yml
 site_url: https://register.example.go.id/
-repository: public
+repository: internal
 edit_url: https://git.example.go.id/register/edit/{path}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import Item, items, trace
from . import Context, Finding, Level, Project, find, rule


@rule(
    "UAT026",
    "{file} is already the evidence of {case}: attach what shows this case",
    fix="Name another file, or delete `evidence` here.",
    level=Level.WARNING,
    elsewhere="used here first",
)
def evidence_reused(project: Project, context: Context) -> Iterator[Finding]:
    for report in trace(project).reports:
        first: dict[str, Item] = {}
        for each in items((report,), "executions"):
            file = each.data.get("evidence")
            if not file:
                continue
            other = first.setdefault(file, each)
            if other.data["case"] != each.data["case"]:
                place = other.at("evidence")
                yield find(each.at("evidence"), place, file=file, case=other.data["case"])
