"""
The register entry says something else than the record.

## Why

The entry is what citizens read, the record is what was approved. They must not tell two stories.

## How it is detected

The audience is compared with that of the needs; hosting, PSE registration, address and first day of
operation with those of the deployment, each in the record that counts, where both say it.

## How to fix

Correct the one that is wrong. What changed since belongs in a new round of the record.

## Bad

```diff projects/lapor/11-pasang-sistem.md
 approvals:
-  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
-  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
+  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
+  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
 evidence:
@@
 hosting: {place: office-data-centre}
-address: https://lapor.example.go.id
+address: https://e-lapor.example.go.id
 pse: {number: 000002.00/DJAI.PSE/03/2026, registered_on: 2026-03-02}
```

## Good

```diff projects/lapor/11-pasang-sistem.md
 approvals:
-  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
-  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026, content: "1:sha256:9a7ff2ce4e2bb0ce33cd40f8c1543ffb8110a88a5bc9bc6bbe64e857918c3312"}
+  - {position: owner-head, date: 2026-03-05, method: e-signature, letter: 000.1/41/DPM/III/2026}
+  - {position: office-head, date: 2026-03-05, method: e-signature, letter: 000.1/42/KOM/III/2026}
 evidence:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..references import Path
from . import Context, Finding, Project, find, rule

# The kind of record, and the keys that it shares with the entry.
SHARED: dict[str, tuple[Path, ...]] = {
    "needs": (("audience",),),
    "deployment": (
        ("hosting", "place"),
        ("pse", "number"),
        ("pse", "registered_on"),
        ("address",),
        ("go_live",),
    ),
}


@rule(
    "REG026",
    "{key} differs from what the record says: correct one of the two",
    fix="Correct {key} here, or record what changed in a new round of {file}.",
    elsewhere="what the record says",
)
def entry_and_record_differ(project: Project, context: Context) -> Iterator[Finding]:
    if project.entry is None or project.source is None or project.sop is None:
        return
    for kind, paths in SHARED.items():
        for step in project.sop.of_kind(kind):
            record = project.counting(step.id)
            for path in paths if record else ():
                here, there = (
                    _value(project.source.data, path),
                    _value(record.content if record else {}, path),
                )
                if record and here is not None and there is not None and here != there:
                    key = ".".join(map(str, path))
                    yield find(project.at(*path), record.at(*path), key=key, file=record.file)


def _value(data: Any, path: Path) -> Any:
    for step in path:
        if not isinstance(data, dict):
            return None
        data = data.get(step)
    return data
