"""
Two systems contradict each other about the direction of their data.

## Why

What one system sends, the other receives. Where both say that they receive, or both that they send, one of
the two entries is wrong.

## How it is detected

An integration is written once, and the other side is derived. Where both systems name each other, one must
not say only `in` and the other only `in`, nor both only `out`.

## How to fix

Correct the direction in the entry where it is wrong, or leave the integration to one of the two.

## Bad

```diff projects/lapor/index.md
 users: {count: 30, as_of: 2026-06-12}
-integrations: []
+integrations:
+  - {system: izin, data: Nomor izin reklame, direction: in, via: api}
 data: {class: restricted, personal: general, owner: dpmptsp, producer: dpmptsp}
```

```diff projects/izin/index.md
 users: {count: 40, as_of: 2026-06-15}
-integrations: []
+integrations:
+  - {system: lapor, data: Nomor izin reklame, direction: in, via: api}
 data: {class: public, personal: none, owner: dpmptsp, producer: dpmptsp}
```

## Good

```diff projects/lapor/index.md
 users: {count: 30, as_of: 2026-06-12}
-integrations: []
+integrations:
+  - {system: izin, data: Nomor izin reklame, direction: in, via: api}
 data: {class: restricted, personal: general, owner: dpmptsp, producer: dpmptsp}
```

```diff projects/izin/index.md
 users: {count: 40, as_of: 2026-06-15}
-integrations: []
+integrations:
+  - {system: lapor, data: Nomor izin reklame, direction: out, via: api}
 data: {class: public, personal: none, owner: dpmptsp, producer: dpmptsp}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Entry
from ..words import Text
from . import Context, Finding, Level, Register, find, rule

SPOKEN = {"in": Text(id="masuk", en="in"), "out": Text(id="keluar", en="out")}


@rule(
    "REG022",
    "both this entry and that of {system} say that the data goes {direction}: what goes out of one comes into the other",
    fix="Correct `direction` here or in projects/{system}/index.md.",
    elsewhere="what the other system says",
    level=Level.WARNING,
    also=("XRF014",),
)
def directions_contradict(register: Register, context: Context) -> Iterator[Finding]:
    linked = {
        project.slug: project
        for project in register.projects
        if project.entry and any(each.system for each in project.entry.integrations)
    }
    for slug, project in linked.items():
        for at, link in enumerate(project.entry.integrations if project.entry else ()):
            other = linked.get(link.system or "")
            # Told once, where the folder comes later.
            if other is None or other.slug >= slug or link.direction not in SPOKEN:
                continue
            here, there = _directions(project.entry, other.slug), _directions(other.entry, slug)
            if here == there == {link.direction}:
                back = (
                    next(n for n, each in enumerate(other.entry.integrations) if each.system == slug)
                    if other.entry
                    else 0
                )
                yield find(
                    project.at("integrations", at, "direction"),
                    other.at("integrations", back, "direction"),
                    system=other.slug,
                    direction=SPOKEN[link.direction],
                )


def _directions(entry: Entry | None, system: str) -> set[str | None]:
    """The directions in which an entry says that data goes between it and a system."""
    return {each.direction for each in entry.integrations if each.system == system} if entry else set()
