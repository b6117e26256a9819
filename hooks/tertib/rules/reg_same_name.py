"""
Two systems have the same name.

## Why

A reader who searches by name finds two and cannot tell which is meant; often one system was registered
twice.

## How it is detected

The names of all entries are compared with each other, and the short names with each other, capitals and
spaces aside.

## How to fix

Remove the entry that stands twice, or make the names differ, for instance by the agency.

## Bad

```diff projects/lapor/index.md
 name: Laporan Pemasangan Reklame
-short_name: e-Lapor
+short_name: E-IZIN
 summary: Laporan pemasangan reklame dan tanggapan petugas.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..words import Text, said
from . import Context, Finding, Level, Project, Register, find, rule


@rule(
    "REG028",
    "{system} has the name {name} too: make them differ, or remove the one that stands twice",
    fix="Write a name that tells the two apart, or remove the entry that stands twice.",
    elsewhere="the same name",
    level=Level.WARNING,
)
def same_name(register: Register, context: Context) -> Iterator[Finding]:
    for key in ("name", "short_name"):
        known: dict[str, Project] = {}
        for project in register.projects:
            name = _name(project, key)
            if not name:
                continue
            first = known.setdefault(" ".join(said(name, "id").casefold().split()), project)
            if first is not project:
                yield find(project.at(key), first.at(key), system=first.slug, name=name)


def _name(project: Project, key: str) -> str | Text | None:
    if project.entry is None:
        return None
    return project.entry.name if key == "name" else project.entry.short_name
