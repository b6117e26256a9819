"""
The version of a round is lower than that of the round before.

## Why

Later records and tests name a record by its version. A version that goes down makes an old state look like
the new one.

## How it is detected

The `version` of each numbered round is compared with that of the round before, part by part. Periods and
drafts are not asked.

## How to fix

Give the later round the higher version.

## Bad

```diff projects/lapor/08-uji-penerimaan/1.md
 title: Uji Penerimaan e-Lapor Putaran 1
-version: "1.0"
+version: "1.1"
 status: approved
@@
 approvals:
-  - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026, content: "1:sha256:7d13014dbb4ab8893a43fc4297fbe20c8b291dbf0fca1e26097f3d806988c58d"}
+  - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026}
 tested: {plan_version: "1.0", release: {tag: v0.9.0, commit: 1a2b3c4d}, round: "1"}
```

## Good

```diff projects/lapor/08-uji-penerimaan/1.md
 title: Uji Penerimaan e-Lapor Putaran 1
-version: "1.0"
+version: "1.1"
 status: approved
@@
 approvals:
-  - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026, content: "1:sha256:7d13014dbb4ab8893a43fc4297fbe20c8b291dbf0fca1e26097f3d806988c58d"}
+  - {position: owner-head, date: 2026-02-10, method: e-signature, letter: 000.1/30/DPM/II/2026}
 tested: {plan_version: "1.0", release: {tag: v0.9.0, commit: 1a2b3c4d}, round: "1"}
```

```diff projects/lapor/08-uji-penerimaan/2.md
 title: Uji Penerimaan e-Lapor Putaran 2
-version: "1.0"
+version: "1.10"
 status: approved
@@
 approvals:
-  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026, content: "1:sha256:cabbd6f229c1016ae00b62e8162cc8d5b9af47dab9bd2754913236a46049aada"}
+  - {position: owner-head, date: 2026-02-20, method: e-signature, letter: 000.1/33/DPM/II/2026}
 rework: {reason: Satu skenario gagal pada putaran pertama., of: "1"}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from . import Context, Finding, Project, find, rule


@rule(
    "PRC056",
    "version {version} is lower than version {before} of round {round}: versions go up",
    fix="Write a version that is higher than {before}.",
    elsewhere="the version of the round before",
)
def version_down(project: Project, context: Context) -> Iterator[Finding]:
    for step in project.sop.steps if project.sop else ():
        rounds = project.rounds(step.id)
        if len(rounds) < 2 or step.repeats == "period":
            continue
        numbered = [each for each in rounds if each.facts and each.facts.status != "draft" and each.order[0]]
        for earlier, later in pairwise(numbered):
            if earlier.facts and later.facts and _parts(later.facts.version) < _parts(earlier.facts.version):
                yield find(
                    later.at("version"),
                    earlier.at("version"),
                    version=later.facts.version,
                    before=earlier.facts.version,
                    round=earlier.round,
                )


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
