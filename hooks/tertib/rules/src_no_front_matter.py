"""
A Markdown file has no front matter.

## Why

The keys at the head of a record are what the register judges and publishes. A file without them would be a
page that nobody answers for.

## How it is detected

The first line of each Markdown file in a project must be `---`.

## How to fix

Add the front matter with `step`, `title`, `version` and `status`. A file that is no record does not belong in
the folder: link to it from one.

## Bad

```markdown projects/izin/05-pantau/2026-S2.md
## Pemantauan

Periode ini masih berjalan.
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

Periode ini masih berjalan.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from . import Context, Fault, Finding, rule


@rule(
    "SRC006",
    "the file does not begin with ---",
    fix="Begin the file with a line ---, the keys, and a second line ---.",
    kind="no-front-matter",
    also=("SRC026",),
)
def no_front_matter(fault: Fault, context: Context) -> Iterator[Finding]:
    yield Finding(fault.place, fault.words)
