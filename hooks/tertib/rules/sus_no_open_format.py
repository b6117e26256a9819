"""
The data cannot be taken out in an open format.

## Why

The data outlives the system. What can only be read with the program that wrote it is lost with that
program, and cannot be passed on as open data.

## How it is detected

`sustainability.data_export` of the specification, or of the plan while there is none, must name at least
one format of `schemas/reference/open-formats.yml`. Pages and pictures, such as PDF, are read by people and
are no export.

## How to fix

Have an export made in an open format, such as CSV or JSON, and write it.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   maintainers_count: 2
-  data_export: [csv]
+  data_export: [pdf]
   docs: [Panduan pengguna]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..declared import declared
from ..reference import open_formats
from . import Context, Finding, Project, find, rule


@rule(
    "SUS007",
    "none of {formats} is an open format for data: add an export such as csv or json",
    fix="Add an open format, such as csv or json, to `data_export`.",
)
def no_open_format(project: Project, context: Context) -> Iterator[Finding]:
    found = declared(project, "sustainability")
    if found and not {each.casefold() for each in found[1]["data_export"]} & open_formats(
        context.register.root
    ):
        place = found[0].at("sustainability", "data_export")
        yield find(place, formats=found[1]["data_export"] or ["[]"])
