"""
An attachment is not there.

## Why

Evidence that is named and not there is worse than none: the record claims it.

## How it is detected

`evidence[].file`, `executions[].evidence` and `materials[].file` must be files of the project's own folder.
Evidence above `public` is not asked for where the repository is public.

## How to fix

Commit the file, best under `bukti/`. Where it lies in an archive only, give `archive` and `number` and leave
`file` out.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
evidence: [{type: report, date: 2026-07-01, file: bukti/laporan.pdf}]
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
    "SRC025",
    "the attachment {file} is not in the project's folder",
    fix="Add the file, or delete the line; paths count from the project's folder.",
)
def missing_attachment(project: Project, context: Context) -> Iterator[Finding]:
    public = context.settings.repository == "public"
    for record in project.records:
        for path, file, is_open in record.attached:
            if file and file not in project.files and (is_open or not public):
                yield find(record.at(*path), file=file)
