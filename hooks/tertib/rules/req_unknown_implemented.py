"""
The prototype names a requirement that does not exist.

## Why

Work on something that is not in the specification was never agreed on, or it was agreed under another name
and nobody can trace it.

## How it is detected

Every id in `implemented` and `not_implemented` of the prototype that counts is looked up in the final list
of requirements; requirements of drafts are known too.

## How to fix

Correct the id. If the work was agreed on later, approve a new round of the specification first.

## Bad

```diff projects/lapor/07-buat-purwarupa/2.md
   - {id: php, version: "8.3"}
-implemented: [KF-kirim, KF-tanggapi, KNF-beban]
+implemented: [KF-kirim, KF-tanggapi, KNF-beban, KF-rekap]
 not_implemented: []
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "REQ013",
    "{requirement} is not in the list of requirements: did you mean {close}?",
    fix="Write the id of a requirement, such as {close}, or add {requirement} to the specification.",
)
def unknown_implemented(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    if not thread.lists_requirements or not thread.has("prototype"):
        return
    for key, named in (("", thread.implemented), ("requirement", thread.left_out)):
        for name, each in named.items():
            if not thread.knows(name):
                close = get_close_matches(name, list(thread.requirements), n=1, cutoff=0)
                yield find(each.at(*filter(None, [key])), requirement=name, close=close)
