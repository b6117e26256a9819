"""
Two steps of an SOP have the same id.

## Why

Records, `stage` and the order of steps name a step by its id. Where two have the same, nobody can tell which one was
done, and one of them is never asked for.

## How it is detected

The `id` of each step is compared with those of the steps before it.

## How to fix

Give the later step an id of its own, and name it so in `needs`, `on_fail`, `statuses` and in the records.

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
    approvers: [head]
    duration: {value: 2, unit: day}
    output: Dokumen
    needs: []
    record: document
  - id: usul
    title: Putusan atas usulan
    phase: planning
    executors: {prepares: [office], source: confirmed}
    approvers: [head]
    duration: {value: 2, unit: day}
    output: Dokumen
    needs: []
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
    "SRC029",
    "{id} is already the id of step {number}: give this step its own",
    fix="Write another `id`, and use it in `needs`, `on_fail`, `statuses` and in the records of this step.",
    kind="sop-same-step",
)
def sop_same_step(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
