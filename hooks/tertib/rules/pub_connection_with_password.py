"""
A file holds a connection with its password.

## Why

Whoever reads the file can log in. Bots find such lines within minutes of a push.

## How it is detected

Addresses of the form scheme://user:password@host, of databases, queues, caches, FTP and the web.
Placeholders such as ${PASSWORD} are fine. Nothing of it is shown.

## How to fix

Remove it and change the password. Passwords belong into the secret store of the server. Once it was
pushed, it stays in the history: tell whoever keeps the register, so that it can be taken out there too.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di buku. Sambungan: mysql://izin:kata-rahasia@basis-data/izin

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..privacy import private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB007",
    "an address with a password in it stands here: take it out and change the password now",
    fix="Remove it, and change the password: it is known from now on.",
    secret=True,
)
def connection_with_password(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "dsn":
            yield find(each.place)
