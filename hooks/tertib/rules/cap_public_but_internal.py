"""
The public is covered, but the system is internal.

## Why

A system for the public is built for numbers nobody knows in advance, for people without training and
without an account. Planned as internal, it fails on its first day.

## How it is detected

Where `capacity.coverage` of the specification, or of the plan while there is none, names the public,
`audience` of the entry must not be internal.

## How to fix

Correct `audience`, or take the public out of `coverage`.

## Bad

```diff projects/lapor/index.md
 service_type: public
-audience: public
+audience: internal
 base: [web]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from . import Context, Finding, Project, find, rule


@rule(
    "CAP002",
    "coverage names the public, but the system is for internal use: correct audience, or the coverage",
    fix="Write `audience: public` or `mixed` in index.md, or take `public` out of `coverage`.",
    elsewhere="the audience of the entry",
)
def public_but_internal(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.audience != "internal":
        return
    if found := declared(project, "capacity"):
        record, capacity = found
        if "public" in capacity["coverage"]:
            yield find(record.at("capacity", "coverage"), project.at("audience"))
