"""
An agency is not in register.yml.

## Why

Agencies are named in one place, so that the register groups systems rightly and shows one name for each.

## How it is detected

`owner_agency`, `operator`, `data.owner`, `data.producer`, and the units that records name are looked up in
`agencies` of `register.yml`.

## How to fix

Write an id of `agencies`, or add the agency there.

## Bad

```diff projects/izin/index.md
 owner_agency: dpmptsp
-operator: kominfo
+operator: diskominfo
 developer: {kind: internal, name: Dinas Kominfo}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "REG002",
    "{agency} is not among the agencies of register.yml: did you mean {close}?",
    fix="Write an id of `agencies` in projects/register.yml, or add {agency} there.",
)
def unknown_agency(project: Project, context: Context) -> Iterator[Finding]:
    known = context.settings.agencies
    for source, path, agency in project.named("agency"):
        if agency not in known:
            close = get_close_matches(agency, known, n=1, cutoff=0) or "-"
            place = source.place(*path)
            yield find(place, context.register.source.key_place("agencies"), agency=agency, close=close)
