"""
The contract with the vendor has ended.

## Why

After its last day nobody is bound to mend anything. Either the office can maintain the system itself by
then, or the contract is prolonged.

## How it is detected

For systems that are not retired: `sustainability.vendor.contract_end` of the specification, or of the plan
while there is none, must not be past. Judged by today, or by `--today`.

## How to fix

Prolong the contract, or take the system over, and write it into a new round of the specification.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   maintainers_count: 2
+  vendor: {name: Penyedia Contoh, contract_end: 2026-05-31}
   data_export: [csv]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..declared import declared
from . import Context, Finding, Project, find, rule


@rule(
    "SUS012",
    "the contract with {vendor} ended on {end}: prolong it, or take the system over",
    fix="Record a new round with the new `contract_end`, or without `vendor` once the office maintains the system.",
    clock=True,
)
def contract_ended(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.status == "retired":
        return
    found = declared(project, "sustainability")
    vendor = found[1].get("vendor") if found else None
    if found and vendor and date.fromisoformat(vendor["contract_end"]) < context.today:
        place = found[0].at("sustainability", "vendor", "contract_end")
        yield find(place, vendor=vendor["name"], end=vendor["contract_end"])
