"""
Nothing decides when a requirement is met.

## Why

A requirement without a criterion and without a test is accepted by mood. The vendor says it is done, the
owner says it is not, and both can be right.

## How it is detected

Once there is a test plan, every requirement of the final list that no case tests must have `acceptance`. A
`must` requirement has to have a case: that is another rule.

## How to fix

Write a test case for it, or an acceptance criterion that two people would judge alike.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
+  - {id: KNF-unduh, need: KB-lapor, text: Laporan satu bulan diunduh dalam 60 detik., priority: should, verification: inspection}
 changes:
   - {requirement: KNF-beban, change: added, reason: Beban dibahas dalam rapat.}
+  - {requirement: KNF-unduh, change: added, reason: Diminta petugas dalam rapat.}
 dropped_needs: []
```

```diff projects/lapor/07-buat-purwarupa/2.md
   - {id: php, version: "8.3"}
-implemented: [KF-kirim, KF-tanggapi, KNF-beban]
+implemented: [KF-kirim, KF-tanggapi, KNF-beban, KNF-unduh]
 not_implemented: []
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "REQ005",
    "{requirement} has neither a test case nor an acceptance criterion: nothing decides when it is met",
    fix="Add `acceptance:` to {requirement}, or a case for it to {file}.",
)
def no_acceptance(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    for requirement in thread.requirements.values() if thread.has("uat-plan") else ():
        data = requirement.data
        if requirement.id in thread.tests or data.get("acceptance") or data["priority"] == "must":
            continue
        file = thread.standing("uat-plan")[0].file
        yield find(requirement.at("id"), requirement=requirement.id, file=file)
