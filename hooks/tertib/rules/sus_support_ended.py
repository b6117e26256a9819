"""
The system runs on a platform that is no longer supported.

## Why

Once its maker stops mending a platform, every hole that is found in it stays open.

## How it is detected

The versions under `platforms` of the deployment that counts, or of the prototype while there is none, are
looked up in `platforms` of `register.yml`: `supported_until` of that version, or of the longest listed one
it belongs to, must not be past. Judged by today, or by `--today`. Retired systems are not asked. Versions
are never repeated.

## How to fix

Have the platform brought to a supported version, and record the new installation as a new round.

## Bad

```diff projects/register.yml
 platforms:
-  php: {name: PHP, kind: language, versions: {"8.3": {supported_until: 2027-12-31}}}
+  php: {name: PHP, kind: language, versions: {"8.3": {supported_until: 2026-05-31}}}

```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import installed
from . import Context, Finding, Project, find, rule


@rule(
    "SUS008",
    "{platform} has had no support since {until}: have it brought to a supported version",
    fix="Install a version of {platform} that `platforms` in projects/register.yml still lists as supported.",
    clock=True,
    elsewhere="the end of support",
)
def support_ended(project: Project, context: Context) -> Iterator[Finding]:
    for each in installed(project, context.settings):
        until = each.supported_until
        if until and until < context.today:
            yield find(
                each.record.at(*each.path),
                context.register.source.place("platforms", each.id, "versions", each.version or ""),
                platform=each.platform.name,
                until=until,
            )
