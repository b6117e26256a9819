"""
A technology is not among the register's platforms.

## Why

The SOP asks for standard platforms. Those that the government calls standard, with their ends of support,
stand in `register.yml`.

## How it is detected

`technology` of the entry and `platforms` of the records are looked up in `platforms` of `register.yml`.

## How to fix

Use the id of a standard platform, or have the platform added to the register.

## Bad

```diff projects/izin/index.md
 base: [web]
-technology: [php]
+technology: [php, delphi]
 license: MIT
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..references import references
from . import Context, Finding, Level, Place, Project, find, rule


@rule(
    "REG003",
    "{platform} is not among the platforms of register.yml: use a standard one, or have it added",
    fix="Write an id of `platforms` in projects/register.yml, or propose {platform} there.",
    level=Level.WARNING,
)
def unknown_platform(project: Project, context: Context) -> Iterator[Finding]:
    known = context.settings.platforms
    for place, platform in _named(project):
        if platform not in known:
            yield find(place, context.register.source.key_place("platforms"), platform=platform)


def _named(project: Project) -> Iterator[tuple[Place, str]]:
    if project.source and project.entry:
        for path, name in references(project.source.data, "project", "platform"):
            yield project.at(*path), name
    for step, record, _ in project.judged:
        for path, name in (
            references(record.content, f"records/{step.record}", "platform") if step.record else ()
        ):
            yield record.at(*path), name
