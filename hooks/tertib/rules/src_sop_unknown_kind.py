"""
An SOP asks for a kind of record, or a key, that there is none of.

## Why

A step whose record has no known shape cannot be judged, and a key that no record may have is missing for ever.

## How it is detected

`record` must be one of the kinds of records; `fields` must be keys of that kind, and the keys under `when` keys of a
kind that some step of the SOP has.

## How to fix

Correct the spelling. A step whose record fits no kind is a `document`: common keys and headings only.

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
    record: proposal
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
    "SRC028",
    "{name} is no kind of record, and no key of one that the SOP has; the nearest are {near}",
    fix="Write one that the reference of records lists, under `when` a key that a step of the SOP records; a step whose "
    "record fits no kind is a document.",
    kind="sop-unknown-kind",
)
def sop_unknown_kind(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
