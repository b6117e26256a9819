"""
Two systems contradict each other about which came after the other.

## Why

A reader follows successors to the system that is in use. Where the two entries differ, the way ends in the
wrong place or goes in a circle.

## How it is detected

A successor is written once, and the predecessor is derived, or the other way. Where both sides say
something, the successor’s predecessor is this system, and none is both before and after another. A system
that several others were merged into names one of them.

## How to fix

Correct the entry that is wrong.

## Bad

```diff projects/lapor/index.md
 pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
+predecessor: izin
 reviewed_on: 2026-06-17
```

```diff projects/izin/index.md
 pse: {number: 000001.00/DJAI.PSE/03/2026, registered_on: 2026-03-13}
+predecessor: lapor
 reviewed_on: 2026-06-16
```

## Good

```diff projects/lapor/index.md
 pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
+predecessor: izin
 reviewed_on: 2026-06-17
```

```diff projects/izin/index.md
 pse: {number: 000001.00/DJAI.PSE/03/2026, registered_on: 2026-03-13}
+successor: lapor
 reviewed_on: 2026-06-16
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Project
from . import Context, Finding, Level, Register, find, rule

INVERSE = {"successor": "predecessor", "predecessor": "successor"}


@rule(
    "REG023",
    "{system} is named as {key}, but its own entry says otherwise: correct one of the two",
    fix="Correct `{key}` here, or the entry in projects/{system}/index.md.",
    elsewhere="what the other entry says",
    level=Level.WARNING,
)
def succession_contradicts(register: Register, context: Context) -> Iterator[Finding]:
    by_slug = {project.slug: project for project in register.projects}
    for project in register.projects:
        for key, inverse in INVERSE.items():
            other = by_slug.get(_said(project, key) or "")
            if other is None or other is project or _merged(by_slug, other, inverse, project.slug):
                continue
            if _said(other, key) == project.slug:
                yield find(project.at(key), other.at(key), system=other.slug, key=key)
            elif _said(other, inverse) not in {None, project.slug}:
                yield find(project.at(key), other.at(inverse), system=other.slug, key=key)


def _said(project: Project, key: str) -> str | None:
    match key:
        case "successor":
            return project.entry.successor if project.entry else None
        case _:
            return project.entry.predecessor if project.entry else None


def _merged(by_slug: dict[str, Project], other: Project, inverse: str, slug: str) -> bool:
    """Whether the other names one of several systems that became it, all of which name it in turn."""
    first = by_slug.get(_said(other, inverse) or "") if inverse == "predecessor" else None
    return first is not None and first.slug != slug and _said(first, "successor") == other.slug
