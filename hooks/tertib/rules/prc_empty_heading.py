"""
A heading has no text below it.

## Why

A heading without text looks answered in a table of contents and is not.

## How it is detected

Below every heading that the step lists there must be text of its own, beside further headings. It is asked
once the record is no draft or `stage` claims the step.

## How to fix

Write the text. Where nothing is to be said, say so in a sentence and why.

## Bad

```markdown projects/izin/01-kebutuhan.md
---
step: kebutuhan
title: Kebutuhan e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-02-02
finished: 2026-02-03
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-02-03
    method: e-signature
    letter: 000.1/11/DPM/II/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
evidence:
  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
---

## Latar Belakang

## Kebutuhan

Permohonan dan keputusan tercatat, seperti dalam [notulen](bukti/notulen.txt).
```

## Good

```markdown projects/izin/01-kebutuhan.md
---
step: kebutuhan
title: Kebutuhan e-Izin
version: "1.0"
status: approved
publication: public
started: 2026-02-02
finished: 2026-02-03
prepared_by: [owner-staff]
approvals:
  - position: owner-head
    date: 2026-02-03
    method: e-signature
    letter: 000.1/11/DPM/II/2026
    content: "1:sha256:0000000000000000000000000000000000000000000000000000000000000000"
evidence:
  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
---

## Latar Belakang

Izin reklame masih dicatat di buku.

## Kebutuhan

Permohonan dan keputusan tercatat, seperti dalam [notulen](bukti/notulen.txt).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC021",
    'there is no text below "{heading}": write it, or say why there is nothing to say',
    fix="Write at least a sentence below `## {heading}`.",
    also=("PRC010",),
)
def empty_heading(project: Project, context: Context) -> Iterator[Finding]:
    for record, heading in project.owed_headings:
        if not heading.own.strip():
            yield find(record.at_line(heading.line), heading=heading.text)
