"""
The YAML cannot be read.

## Why

What cannot be read cannot be checked.

## How it is detected

The first place at which the text stops being YAML is named. Behind it nothing is known, so there is one
finding a file.

## How to fix

Compare the line with the example of the reference page. Text that holds `: `, ` #`, or begins with a bracket,
`%` or `@` goes in quotes.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
prepared_by: [owner-staff
---

## Pemantauan

Periode ini masih berjalan.
```

## Good

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
prepared_by: [owner-staff]
---

## Pemantauan

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC017",
    "YAML cannot be read from here on",
    fix="Look at this line and the one above: a bracket, a quote or an indentation is missing.",
    kind="syntax",
    also=("SRC026",),
)
def syntax(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
