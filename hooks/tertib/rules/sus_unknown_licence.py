"""
The licence is not an SPDX licence.

## Why

Others may use the source only if they know on what terms. SPDX names are the ones that forges, scanners
and lawyers read alike; “BSD” or “open source” can mean many things.

## How it is detected

`license` of the entry must be an expression of SPDX names (`MIT`, `MIT OR Apache-2.0`), or `proprietary`.

## How to fix

Write the SPDX name of the licence file in the repository. All names stand on spdx.org/licenses.

## Bad

```diff projects/izin/index.md
 technology: [php]
-license: MIT
+license: Apache 2.0
 source: {url: https://git.example.go.id/izin, visibility: public, owner: government}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..licences import licence
from . import Context, Finding, Project, find, rule


@rule(
    "SUS001",
    "{licence} is not the name of a licence: write the SPDX name, such as {close}",
    fix="Write the SPDX name, such as {close}, or `proprietary`.",
)
def unknown_licence(project: Project, context: Context) -> Iterator[Finding]:
    written = project.entry.license if project.entry else None
    if written and not licence(written).known:
        close = licence(written).close or ("MIT", "EUPL-1.2")
        yield find(project.at("license"), licence=written, close=close)
