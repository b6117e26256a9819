"""
The version of a platform is not in the register.

## Why

For a version that nobody entered, nobody knows when its support ends; nobody will be warned.

## How it is detected

Where `register.yml` lists versions of a platform, those under `platforms` of the deployment that counts,
or of the prototype while there is none, must be one of them or belong to one (`8.3.12` belongs to `8.3`).
Versions are never repeated.

## How to fix

Have the version added to `register.yml` with the end of its support, or use one that is listed.

## Bad

```diff projects/lapor/11-pasang-sistem.md
 platforms:
-  - {id: php, version: "8.3"}
+  - {id: php, version: "9.0"}
 hosting: {place: office-data-centre}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import installed
from . import Context, Finding, Level, Project, find, rule


@rule(
    "SUS010",
    "register.yml does not list this version of {platform}: have it added with the end of its support, or use a listed one",
    fix="Have the version added to `versions` of {platform} in projects/register.yml, with `supported_until`.",
    level=Level.WARNING,
    elsewhere="the versions that are listed",
)
def unlisted_version(project: Project, context: Context) -> Iterator[Finding]:
    for each in installed(project, context.settings):
        if each.platform.versions and each.version is None:
            yield find(
                each.record.at(*each.path),
                context.register.source.key_place("platforms", each.id, "versions"),
                platform=each.platform.name,
            )
