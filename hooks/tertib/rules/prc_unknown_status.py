"""
The register status is not one of the SOP's.

## Why

The SOP says which statuses a system goes through and what backs each. A status it does not know is backed
by nothing.

## How it is detected

`status` of the entry is looked up in `statuses` of the SOP.

## How to fix

Write one of the SOP's statuses.

## Bad

```diff schemas/sop/tiny-2026.yml
   operational: {done: [uji], current: [pantau]}
-  maintenance: {done: [uji], current: [pantau]}
   retired: {}
```

```diff projects/izin/index.md
 stage: pantau
-status: operational
+status: maintenance
 owner_agency: dpmptsp
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "PRC061",
    "status {status} is not one of {sop}: write one of {known}",
    fix="Write one of {known}.",
)
def unknown_status(project: Project, context: Context) -> Iterator[Finding]:
    entry, sop = project.entry, project.sop
    if entry and sop and sop.statuses and entry.status not in sop.statuses:
        yield find(project.at("status"), status=entry.status, sop=sop.id, known=list(sop.statuses))
