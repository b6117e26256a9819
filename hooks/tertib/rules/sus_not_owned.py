"""
The source does not belong to the government.

## Why

Who owns the source decides who may change it. With a vendor as the owner every change is a new contract
with the same firm (PP 71/2019: source and documents are handed over).

## How it is detected

Where the entry has `source`, `source.owner` must be `government`. A vendor may own it where a letter
allows that (`license_exception`) and the source is deposited with a third party (`source.escrow`). For a
legacy system it is a warning; retired systems are not asked.

## How to fix

Have the rights handed over and write `owner: government`, or have the source deposited and write where.

## Bad

```diff projects/izin/index.md
 license: MIT
-source: {url: https://git.example.go.id/izin, visibility: public, owner: government}
+source: {url: https://git.example.go.id/izin, visibility: internal, owner: vendor}
 hosting: {place: office-data-centre}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Level, Project, find, rule


@rule(
    "SUS003",
    "the government does not own the source: have it handed over, or deposited with a letter that allows it",
    fix="Write `owner: government`, or add `escrow` and `license_exception` with its letter.",
)
def not_owned(project: Project, context: Context) -> Iterator[Finding]:
    entry = project.entry
    source = entry.source if entry and entry.status != "retired" else None
    if entry is None or source is None or source.owner == "government":
        return
    if not (entry.license_exception and source.escrow):
        yield find(project.at("source", "owner"), level=Level.WARNING if project.legacy else None)
