"""
Steps of an SOP need each other in a circle.

## Why

In a circle no step can be the first, so no project could ever begin.

## How it is detected

The steps are put in an order by their `needs`; where that fails, the circle is named.

## How to fix

Decide which step comes first. A loop after a failed test is `on_fail`, not `needs`.

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
    needs: [putusan]
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
    "SRC021",
    "these steps need each other in a circle: {steps}",
    fix="Remove one `needs` of the circle.",
    kind="sop-cycle",
)
def sop_cycle(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
