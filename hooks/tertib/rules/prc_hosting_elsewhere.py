"""
A system runs outside the office’s data centre, and nothing says why.

## Why

The SOP runs systems in the data centre of the office, where their data is kept and their backups are
watched. Another place needs a reason that can be read.

## How it is detected

`hosting.place` of the deployment record that counts and of the register entry: where either is another
place than the office’s data centre, one of them must give a `reason`. Legacy systems are not asked.

## How to fix

Write the reason, such as the contract, the load or the law that calls for another place.

## Bad

```diff projects/lapor/index.md
 source: {url: https://git.example.go.id/lapor, visibility: public, owner: government}
-hosting: {place: office-data-centre}
+hosting: {place: registered-cloud}
 address: https://lapor.example.go.id
```

```diff projects/lapor/11-pasang-sistem.md
 approvals:
-  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
-  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
+  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
+  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
 evidence:
@@
   - {id: php, version: "8.3"}
-hosting: {place: office-data-centre}
+hosting: {place: registered-cloud}
 address: https://lapor.example.go.id
```

## Good

```diff projects/lapor/index.md
 source: {url: https://git.example.go.id/lapor, visibility: public, owner: government}
-hosting: {place: office-data-centre}
+hosting: {place: registered-cloud, reason: Kapasitas pusat data penuh sampai akhir tahun.}
 address: https://lapor.example.go.id
```

```diff projects/lapor/11-pasang-sistem.md
 approvals:
-  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
-  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
+  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
+  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
 evidence:
@@
   - {id: php, version: "8.3"}
-hosting: {place: office-data-centre}
+hosting: {place: registered-cloud}
 address: https://lapor.example.go.id
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..model import Project, Record
from . import Context, Finding, find, rule

OWN = "office-data-centre"


@rule(
    "PRC106",
    "the system runs in another place than the data centre of the office: write why in `hosting.reason`",
    fix="Add `reason` to `hosting`.",
)
def hosting_elsewhere(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.source is None or project.legacy:
        return
    said = list(_said(project))
    elsewhere = [record for hosting, record in said if hosting["place"] != OWN]
    if elsewhere and not any((hosting.get("reason") or "").strip() for hosting, _ in said):
        yield find((elsewhere[0] or project).at("hosting", "place"))


def _said(project: Project) -> Iterator[tuple[dict[str, Any], Record | None]]:
    """Where the system runs, as the deployment record that counts says, and the register entry."""
    for step in project.sop.of_kind("deployment") if project.sop else ():
        record = project.counting(step.id)
        if record and record.content.get("hosting"):
            yield record.content["hosting"], record
    if project.source and project.source.data.get("hosting"):
        yield project.source.data["hosting"], None
