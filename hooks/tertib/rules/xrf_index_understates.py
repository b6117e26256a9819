"""
The register entry says less personal data than the database holds.

## Why

Citizens and the auditor read the entry, not the database. The duties of UU 27/2022 hang on what the entry
says.

## How it is detected

`data.personal` of `index.md` is compared with the highest `personal` of the attributes in `erd.yml`.

## How to fix

Write the true class into the entry, and see to what it brings along: legal basis, and an impact assessment
for specific data.

## Bad

```diff projects/lapor/index.md
 integrations: []
-data: {class: restricted, personal: general, owner: dpmptsp, producer: dpmptsp}
+data: {class: restricted, personal: none, owner: dpmptsp, producer: dpmptsp}
 security_category: low
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from ..tracing.personal import RANKS, highest, place_of
from . import Context, Finding, Project, find, rule


@rule(
    "XRF013",
    "data.personal is {stated}, but personal of {attribute} is {really}: write personal: {really}",
    fix="Write `personal: {really}` under `data` of index.md.",
    elsewhere="the attribute",
)
def index_understates(project: Project, context: Context) -> Iterator[Finding]:
    stated = project.entry.data.personal if project.entry and project.entry.data else None
    found = highest(trace(project).entities) if stated else None
    if stated and found and RANKS[found.personal] > RANKS[stated]:
        yield find(
            project.at("data", "personal"),
            place_of(project, found),
            stated=stated,
            attribute=found.name,
            really=found.personal,
        )
