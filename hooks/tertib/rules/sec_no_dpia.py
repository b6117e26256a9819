"""
Specific personal data is processed without an impact assessment.

## Why

Health, biometrics, genetics, crime, children and personal finance can ruin a life once they leak. UU
27/2022 article 34 asks for an assessment of the impact before such data is processed.

## How it is detected

Where `data.personal` of the entry, or an attribute of `erd.yml`, is specific, `security` of the
specification, or of the plan while there is none, must have `dpia` with the day of the assessment.

## How to fix

Make the assessment and write its day and number. The assessment itself stays in the archive.

## Bad

```diff projects/lapor/index.md
 integrations: []
-data: {class: restricted, personal: general, owner: dpmptsp, producer: dpmptsp}
+data: {class: restricted, personal: specific, owner: dpmptsp, producer: dpmptsp}
 security_category: low
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared, personal
from . import Context, Finding, Project, find, rule


@rule(
    "SEC002",
    "specific personal data without an impact assessment: make it, and write its day under dpia",
    fix="Add `dpia: {{date: …, number: …}}` to `security`.",
    elsewhere="the specific data",
    also=("ERD032", "XRF011", "XRF013"),
)
def no_dpia(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "security")
    if found and not found[1].get("dpia"):
        data = personal(project)
        if data.level == "specific":
            yield find(found[0].at("security"), data.place(project))
