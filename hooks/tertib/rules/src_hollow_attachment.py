"""
An attachment proves nothing.

## Why

Evidence is there so that somebody else can see what the record claims. An empty file shows nothing, and a record that
names itself, or another file the gate reads, only repeats the claim.

## How it is detected

`evidence[].file`, `executions[].evidence` and `materials[].file` must hold something, and be none of the project's
records, its register entry or its specs.

## How to fix

Put the scan, the minutes or the screenshot there, best under `bukti/`. Where it lies in an archive only, give
`archive` and `number` and leave `file` out.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
evidence: [{type: report, date: 2026-07-01, file: 05-pantau/2026-S2.md}]
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
evidence: [{type: report, date: 2026-02-02, file: bukti/notulen.txt}]
---

## Pemantauan

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "SRC027",
    "the attachment {file} proves nothing: it is empty, or a file of the register itself",
    fix="Put the evidence itself there, or delete the line; what lies in an archive is named by `archive` and `number`.",
)
def hollow_attachment(project: Project, context: Context) -> Iterator[Finding]:
    own = {text.file for text in project.texts} | {spec.file for spec in project.specs} | {project.index}
    for record in project.records:
        for path, file, _ in record.attached:
            if file in project.empty or f"{project.folder}/{file}" in own:
                yield find(record.at(*path), file=file)
