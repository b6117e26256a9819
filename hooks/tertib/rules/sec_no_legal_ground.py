"""
Personal data is processed and no legal ground is named.

## Why

Personal data may be processed only on one of six grounds (UU 27/2022 article 20). Which one it is decides
what people may ask for: a consent can be withdrawn, a public task cannot.

## How it is detected

Where `data.personal` of the entry, or an attribute of `erd.yml`, is general or specific, `security` of the
specification, or of the plan while there is none, must have `legal_ground`.

## How to fix

Ask the office's legal section which ground it is, and write it. For a service of the government it is
mostly the public task.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   tls: true
-  legal_ground: public-task
   backup: {frequency: Setiap hari, retention_days: 30}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared, personal
from . import Context, Finding, Project, find, rule


@rule(
    "SEC001",
    "personal data ({personal}) without a legal ground: write legal_ground",
    fix="Add `legal_ground:` to `security`, one of the six of UU 27/2022 article 20, such as public-task.",
    elsewhere="the personal data",
)
def no_legal_ground(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "security")
    if found and not found[1].get("legal_ground"):
        data = personal(project)
        if data.level != "none":
            yield find(found[0].at("security"), data.place(project), personal=data.level)
