"""
A defect is declared twice.

## Why

Fixes name defects by their ids. Of two with one id, one is mended and the other is forgotten.

## How it is detected

The ids of the defects of all rounds are compared. A later round may restate a defect of the same case, but
what became of it belongs under `resolved`.

## How to fix

Give one of them another id. Record what became of an earlier defect under `resolved`.

## Bad

```diff projects/lapor/08-uji-penerimaan/1.md
   - {id: TM-tanpa-lokasi, case: UAT-tanpa-lokasi, text: Laporan tanpa lokasi tercatat., severity: major, status: open}
+  - {id: TM-tanpa-lokasi, case: UAT-beban, text: Catatan beban tidak tersimpan., severity: minor, status: accepted}
 load_test: {concurrent: 10, p95_ms: 900, error_pct: 0}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import items, trace
from . import Context, Finding, Project, find, rule


@rule(
    "UAT010",
    "{defect} is declared twice: give one of them another id",
    fix="Rename one {defect}, and the fixes that mean it.",
    elsewhere="declared here first",
)
def defect_twice(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for defect in items(thread.reports, "defects"):
        first = thread.defects[defect.id]
        again = defect.record is not first.record and defect.data["case"] == first.data["case"]
        if first.data is not defect.data and not again:
            yield find(defect.at("id"), first.at("id"), defect=defect.id)
