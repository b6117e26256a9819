"""
The content of a withheld record stands in a public repository.

## Why

What is withheld from the page and lies in the public repository is public: anybody can read the file, and
its history keeps it for ever.

## How it is detected

Where `repository` of `register.yml` is public, a record whose `publication` is above public may hold the
keys common to all records only: none of its kind but the outcome of a gate, and no text.

## How to fix

Move the keys and the text to the private checkout, from which they are laid over for the check. Once it
was pushed, it stays in the history: tell whoever keeps the register, so that it can be taken out there
too.

## Bad

```diff projects/izin/04-uji.md
 status: approved
-publication: public
+publication: restricted
+exclusion: {basis: UU 14/2008 Pasal 17 huruf c, consequence_if_open: Kelemahan sistem diketahui., benefit_if_closed: Sistem tetap aman., until: 2027-03-11, decision: 188.4/20/KOM/III/2026}
 started: 2026-03-09
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from .. import contracts
from ..model import Record
from . import Context, Finding, Place, Project, find, rule


@rule(
    "PUB010",
    "this record is {publication} and the repository is public: move its own keys ({keys}) and its text to the private checkout",
    fix="Leave only the keys common to all records here; the rest is laid over from a private checkout.",
    also=("PRC024", "PRC027"),
    elsewhere="it begins here",
)
def withheld_in_public(project: Project, context: Context) -> Iterator[Finding]:
    if context.settings.repository != "public":
        return
    for record, facts in project.sound:
        if facts.publication == "public":
            continue
        keys = [
            key for key, value in record.content.items() if value is not None and key in _own(record.kind)
        ]
        text = bool(record.source and record.source.body.strip())
        if keys or text:
            place = record.at(keys[0]) if keys else _text(record)
            yield find(record.at("publication"), place, publication=facts.publication, keys=keys or ["-"])


@cache
def _own(kind: str | None) -> frozenset[str]:
    """The keys of a kind that other records do not have."""
    if kind not in contracts.kinds():
        return frozenset()
    common = contracts.part("record").properties.keys() | contracts.negative_outcomes(str(kind)).keys()
    return frozenset(contracts.part(f"records/{kind}").properties.keys() - common)


def _text(record: Record) -> Place:
    """Where the text of a record begins."""
    body = record.source.body if record.source else ""
    return record.at_line(body[: len(body) - len(body.lstrip())].count("\n") + 1)
