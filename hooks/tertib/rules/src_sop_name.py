"""
An SOP file does not bear the SOP's id.

## Why

Projects cite a procedure by its id, and readers look for it by its file. Two files of one id would leave it
open which one binds.

## How it is detected

`id` is compared with the file's name without its ending.

## How to fix

Rename the file where no project cites the id yet; else correct the id.

## Bad

```yaml schemas/sop/lain-2026.yml
id: lain-2025
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
    "SRC022",
    "the id {name} and the file's name {file} differ",
    fix="Name the file as the id, or the id as the file.",
    kind="sop-name",
)
def sop_name(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
