"""
A file holds a mail address that is no mailbox of the government.

## Why

A private address names a person, and official business that runs through it is lost to the archive. A
role's mailbox stays when people change.

## How it is detected

Mail addresses whose domain is not the government's own: the domain of `report_to` and of `site_url` in
`register.yml` and those below them. Free mail providers never are. Names that lead nowhere, such as
example.com, and the `git@` of repositories are fine. The address is never shown.

## How to fix

Remove the address, or write the mailbox of a role. Once it was pushed, it stays in the history: tell
whoever keeps the register, so that it can be taken out there too.

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

Izin reklame masih dicatat di buku. Tulis ke pengelola@surat.contoh.

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

from ..privacy import is_role, own_domains, private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB005",
    "a mail address outside the government’s own domain stands here: write the mailbox of a role",
    fix="Remove the address, or write the mailbox of a role at the government’s own domain.",
    secret=True,
)
def mail_address(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "mail" and not is_role(each.value, own_domains(context.settings)):
            yield find(each.place)
