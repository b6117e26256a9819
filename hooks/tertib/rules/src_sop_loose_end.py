"""
An SOP names what it does not declare.

## Why

A step that waits for an unknown step never comes, and a position that nobody holds never signs.

## How it is detected

Names in `needs`, `on_fail`, `appoints`, `executors`, `approvers`, `documents`, `statuses`, `approved_by` and
`of` are sought among the steps, executors, positions and recorded documents of the same file.

## How to fix

Correct the spelling or add the declaration. Nothing is checked until the procedure can be used.

## Bad

```yaml schemas/sop/lain-2026.yml
id: lain-2026
title: {id: Pembuatan Aplikasi, en: Making of Applications}
authority: Dinas Kominfo Kota Kecil
time: {day_basis: working, hours_per_day: 7.5, calendar: id}
executors:
  office: {name: Dinas Kominfo}
positions:
  head: {of: office, name: Kepala Dinas}
statuses: {planned: {}, development: {}, trial: {}, operational: {}, maintenance: {}, retired: {}}
steps:
  - id: usul
    title: Usulan aplikasi
    phase: analysis
    executors: {prepares: [office], source: confirmed}
    approvers: [chief]
    duration: {value: 2, unit: day}
    output: Dokumen
    needs: []
    record: document
  - id: putusan
    title: Putusan atas usulan
    phase: planning
    executors: {prepares: [office], source: confirmed}
    approvers: [head]
    duration: {value: 2, unit: day}
    output: Dokumen
    needs: [usul]
    record: document
```

## Good

```yaml schemas/sop/lain-2026.yml
id: lain-2026
title: {id: Pembuatan Aplikasi, en: Making of Applications}
authority: Dinas Kominfo Kota Kecil
time: {day_basis: working, hours_per_day: 7.5, calendar: id}
executors:
  office: {name: Dinas Kominfo}
positions:
  head: {of: office, name: Kepala Dinas}
statuses: {planned: {}, development: {}, trial: {}, operational: {}, maintenance: {}, retired: {}}
steps:
  - id: usul
    title: Usulan aplikasi
    phase: analysis
    executors: {prepares: [office], source: confirmed}
    approvers: [head]
    duration: {value: 2, unit: day}
    output: Dokumen
    needs: []
    record: document
  - id: putusan
    title: Putusan atas usulan
    phase: planning
    executors: {prepares: [office], source: confirmed}
    approvers: [head]
    duration: {value: 2, unit: day}
    output: Dokumen
    needs: [usul]
    record: document
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC020",
    "the SOP does not declare {name}",
    fix="Declare it, or write the name of one that is declared.",
    kind="sop-loose-end",
)
def sop_loose_end(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
