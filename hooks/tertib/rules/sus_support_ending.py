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

from ..declared import installed
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
    for each in installed(project, context.settings):
        until = each.supported_until
        if until and context.today <= until <= context.today + YEAR:
            yield find(
                each.record.at(*each.path),
                context.register.source.place("platforms", each.id, "versions", each.version or ""),
                platform=each.platform.name,
                until=until,
            )
