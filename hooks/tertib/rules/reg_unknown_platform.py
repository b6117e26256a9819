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

from . import Context, Finding, Level, Project, find, rule


@rule(
    "REG003",
    "{platform} is not among the platforms of register.yml: use a standard one, or have it added",
    fix="Write an id of `platforms` in projects/register.yml, or propose {platform} there.",
    level=Level.WARNING,
)
def unknown_platform(project: Project, context: Context) -> Iterator[Finding]:
    known = context.settings.platforms
    for source, path, platform in project.named("platform"):
        if platform not in known:
            place = source.place(*path)
            yield find(place, context.register.source.key_place("platforms"), platform=platform)
