r"""
A link leaves the register.

## Why

A path out of the register could publish a file of the machine that builds the site; a link such as
`javascript:` runs in the reader's browser.

## How it is detected

Targets are decoded first (`%2e`, `&#46;`, `\`). Absolute paths, paths above `projects/` and schemes other
than http, https and mailto are found.

## How to fix

Copy what is needed into the project's folder and link to it there.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
---

## Pemantauan

Lihat [aturan](../../../schemas/sop/tiny-2026.yml).
```

## Good

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
---

## Pemantauan

Lihat [aturan](https://sop.example.go.id/tiny-2026).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "SRC024",
    "the link {target} leaves projects/ or is not http, https or mailto",
    fix="Link to a file of a project, or to an address that begins with https://.",
)
def forbidden_link(project: Project, context: Context) -> Iterator[Finding]:
    for source in project.texts:
        for link in source.links:
            if link.forbidden(source.file):
                yield find(source.line_place(link.line, link.column), target=link.target)
