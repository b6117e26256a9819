"""
A file was not checked further.

## Why

Silence would read as "nothing else is wrong". This note says that the rest is not known yet.

## How it is detected

A register entry, record or drawing that cannot be read, or departs from its schema, stays in the register as
a placeholder; each placeholder has this note.

## How to fix

Nothing is to be done for the note itself.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
status: draft
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
---

## Pemantauan

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Place, Project, find, rule


@rule(
    "SRC026",
    "the rules that read this file were not run, since it cannot be used yet",
    fix="Mend the other findings of this file; the next check goes on.",
    also=("SHP001",),
    level=Level.NOTE,
)
def not_checked(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None:
        yield find(Place(project.index))
    yield from (find(record.place) for record in project.records if record.facts is None)
    yield from (find(Place(spec.file)) for spec in project.specs if spec.value is None)
