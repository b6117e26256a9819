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

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di buku. Tulis ke pengelola@surat.contoh.

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
