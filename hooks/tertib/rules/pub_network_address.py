"""
A file holds the network address of a machine.

## Why

Network addresses that are not public are among the few things that information officers exclude after a
consequence test: they are the map of an attacker (UU 14/2008 article 17).

## How it is detected

IPv4 addresses and networks. Numbers of letters, which may look alike, are none: where two more parts
follow after slashes, or where “nomor”, “versi” or the like stands before; nor are the machine's own
addresses (127.…). The address is never shown.

## How to fix

Remove the address. Once it was pushed, it stays in the history: tell whoever keeps the register, so that
it can be taken out there too.

## Bad

```diff projects/izin/01-kebutuhan.md

-Izin reklame masih dicatat di buku.
+Izin reklame masih dicatat di buku. Peladen uji ada di 203.0.113.7.

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..privacy import private
from . import Context, Finding, Project, find, rule


@rule(
    "PUB006",
    "a network address stands here: take it out, where machines are is not public",
    fix="Remove the address. What must be known stands in the private checkout.",
    secret=True,
)
def network_address(project: Project, context: Context) -> Iterator[Finding]:
    for each in private(project):
        if each.kind == "ip":
            yield find(each.place)
