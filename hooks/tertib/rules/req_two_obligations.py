"""
One requirement holds two obligations.

## Why

If one half works and the other does not, the requirement is neither met nor unmet, and no case can say
which.

## How it is detected

Texts of requirements of the final list that say `harus`, `wajib` or `mesti` more than once.

## How to fix

Split it into two requirements, each with its own id and case.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
-  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
+  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan harus dijawab dalam 2.000 milidetik dan harus tercatat.", priority: must, verification: test}
 changes:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import said, trace
from ..tracing.wording import obligations
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ011",
    "{requirement} holds {count} obligations: split it, so that each can be tested by itself",
    fix="Write one requirement for each obligation of {requirement}.",
    level=Level.WARNING,
)
def two_obligations(project: Project, context: Context) -> Iterator[Finding]:
    for requirement in trace(project).requirements.values():
        count = obligations(said(requirement.data["text"]))
        if count > 1:
            yield find(requirement.at("text"), requirement=requirement.id, count=count)
