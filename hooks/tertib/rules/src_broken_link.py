"""
A link leads to nothing.

## Why

The published register is evidence. A reader who follows a link must find what the text promises.

## How it is detected

Links and images of the text, outside code and comments, are followed from the folder of the file, and must
end at a file of a project. Addresses on the web are not visited.

## How to fix

Write the path as it is from this file, such as `bukti/notulen.pdf` or `../sistem-lain/index.md`. Capitals
count.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
---
step: pantau
title: Pemantauan e-Izin Semester 2 Tahun 2026
version: "1.0"
status: draft
---

## Pemantauan

Lihat [laporan](laporan.pdf).
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

Lihat [semester lalu](2026-S1.md).
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Finding, Project, find, rule


@rule(
    "SRC023",
    "the link {target} leads to no file",
    fix="Correct the path, or add the file; paths count from the folder of this file.",
)
def broken_link(project: Project, context: Context) -> Iterator[Finding]:
    for source in project.texts:
        for link in source.links:
            path = link.path_from(source.file)
            if path and not context.register.holds(path):
                yield find(source.line_place(link.line, link.column), target=link.target)
