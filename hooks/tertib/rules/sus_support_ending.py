"""
The support of a platform ends within a year.

## Why

To move a system to another version takes tests, a budget and people. A year is what that needs.

## How it is detected

As for platforms whose support has ended: `supported_until` lies within the next 365 days. Judged by today,
or by `--today`.

## How to fix

Plan the move in the next report of monitoring, and in the budget.

## Bad

```diff projects/register.yml
 platforms:
-  php: {name: PHP, kind: language, versions: {"8.3": {supported_until: 2027-12-31}}}
+  php: {name: PHP, kind: language, versions: {"8.3": {supported_until: 2027-03-31}}}

```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ..tracing import trace
from . import Context, Finding, Project, find, rule

YEAR = timedelta(days=365)


@rule(
    "SUS009",
    "support for {platform} ends on {until}: plan the move to a later version now",
    fix="Write the move under `improvements` of the next report of monitoring.",
    clock=True,
    elsewhere="the end of support",
)
def support_ending(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.entry.status == "retired":
        return
    thread = trace(project)
    for record in thread.standing("deployment") or thread.standing("prototype"):
        for at, each in enumerate(record.content.get("platforms") or ()):
            platform = context.settings.platforms.get(each["id"])
            version = platform.version_of(each["version"]) if platform else None
            until = platform.versions[version].supported_until if platform and version else None
            if platform and until and context.today <= until <= context.today + YEAR:
                yield find(
                    record.at("platforms", at),
                    context.register.source.place("platforms", each["id"], "versions", version or ""),
                    platform=platform.name,
                    until=until,
                )
