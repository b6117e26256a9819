"""
The source is not under an open licence, and no letter says why.

## Why

What the public paid for should be usable by other governments, and by the next developer (the SOP of
Karanganyar, third warning; PP 71/2019). Where that cannot be, someone decided so, and the decision is a
letter.

## How it is detected

`license` must be an open licence: the source may be used, changed and passed on. Of alternatives (OR) one
must be open, of licences that hold together (AND) all. `proprietary` and others need `license_exception`
with its reason and letter. For a legacy system it is a warning; retired systems are not asked.

## How to fix

Choose an open licence, or write `license_exception: {reason: …, letter: …}`.

## Bad

```diff projects/izin/index.md
 technology: [php]
-license: MIT
+license: proprietary
 source: {url: https://git.example.go.id/izin, visibility: public, owner: government}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..licences import licence
from . import Context, Finding, Level, Project, find, rule


@rule(
    "SUS002",
    "{licence} is not an open licence: choose one, or name the letter that allows it under license_exception",
    fix="Write an open licence, or add `license_exception: {{reason: …, letter: …}}`.",
)
def closed_licence(project: Project, context: Context) -> Iterator[Finding]:
    entry = project.entry
    if entry is None or entry.license is None or entry.license_exception or entry.status == "retired":
        return
    found = licence(entry.license)
    if found.known and not found.open:
        level = Level.WARNING if project.legacy else None
        yield find(project.at("license"), level=level, licence=entry.license)
