"""
A file holds a tax number.

## Why

A tax number identifies a person or a firm towards the state and the bank; together with a name it is
enough to open an account.

## How it is detected

Digits written like an NPWP, in groups with dots and a hyphen. The number is never shown.

## How to fix

Remove the number. Once it was pushed, it stays in the history: tell whoever keeps the register, so that it
can be taken out there too.

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
    content: "1:sha256:11df584816ebb2f0be2de3e333cafca958fb820b7d54889b8988f8155c08ee3a"
evidence:
  - {type: minutes, number: 000.1/10/DPM/II/2026, date: 2026-02-02, file: bukti/notulen.txt}
---

## Latar Belakang

Izin reklame masih dicatat di buku. NPWP 00.000.000.0-000.000.

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
    content: "1:sha256:11df584816ebb2f0be2de3e333cafca958fb820b7d54889b8988f8155c08ee3a"
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

from ..privacy import private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB004",
    "a tax number (NPWP) stands here: take it out",
    fix="Remove the number. The contract in the archive has it.",
    secret=True,
)
def tax_number(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "npwp":
            yield find(each.place)
