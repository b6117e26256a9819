"""
An entity belongs to a group that is not declared.

## Why

Groups divide a large diagram into pages. An entity of an unknown group is drawn on none of them.

## How it is detected

`group` of every entity is looked up in `groups`.

## How to fix

Declare the group under `groups`, or correct its id.

## Bad

```diff projects/izin/erd.yml
     label: Perusahaan
+    group: induk
     description: Satu pemohon izin.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "ERD007",
    "group {group} is not declared: add it under groups",
    fix="Add `{group}: {{name: …}}` under `groups`, or write a group that is there.",
)
def unknown_group(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.erd
    for number, entity in enumerate(spec.value.entities) if spec and spec.value else ():
        if spec and spec.value and entity.group and entity.group not in spec.value.groups:
            yield find(spec.at("entities", number, "group"), group=entity.group)
