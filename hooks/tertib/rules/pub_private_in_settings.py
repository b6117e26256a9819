"""
The settings or a procedure hold what must not be public.

## Why

`register.yml` and the SOP files are published like any record. The paper from which a procedure is copied
often has the number of the official who signed it.

## How it is detected

`projects/register.yml` and `schemas/sop/` are looked through for what the other rules of this family look
for in projects; the message names the rule. The letterhead is the office's own and is left alone. Nothing
is shown.

## How to fix

Take it out; the page of the rule that is named says what may stand there. Once it was pushed, it stays in
the history: tell whoever keeps the register, so that it can be taken out there too.

## Bad

```diff projects/register.yml
 government: Pemerintah Kota Kecil
-office: Dinas Kominfo
+office: Dinas Kominfo NIP 197001011990011000
 letterhead: [Jalan Merdeka 1]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..privacy import Private, is_role, own_domains, private_in
from . import Context, Finding, Register, find, rule

RULES = {
    "nik": "PUB001",
    "nip": "PUB002",
    "phone": "PUB003",
    "npwp": "PUB004",
    "mail": "PUB005",
    "ip": "PUB006",
    "dsn": "PUB007",
    "secret": "PUB008",
}


@rule(
    "PUB009",
    "this line holds what {rule} keeps out of projects: take it out here too",
    fix="Remove it; the page of {rule} says what may stand there.",
    secret=True,
)
def private_in_settings(register: Register, context: Context) -> Iterator[Finding]:
    for source in (register.source, *register.sop_sources.values()):
        for each in private_in(source):
            if not _is_own(each, register):
                yield find(each.place, rule=RULES[each.kind])


def _is_own(found: Private, register: Register) -> bool:
    """Whether it is the office's own: on its letterhead, or the mailbox of a role."""
    settings = register.settings
    if any(found.value in line for line in settings.letterhead):
        return True
    return found.kind == "mail" and is_role(found.value, own_domains(settings))
