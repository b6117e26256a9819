"""
A flow carries data that the dictionary does not have.

## Why

The data dictionary says what each item means, which attributes it holds and whether it is personal. An
item outside it is judged by nothing.

## How it is detected

Where the spec has `data`, every item in `data` of a flow and in `derives` is looked up there.

## How to fix

Declare the item in `data`, or correct its id.

## Bad

```diff projects/izin/dfd.yml
   - {from: arsip, to: putuskan, data: [isi-permohonan], operation: read}
-  - {from: petugas, to: putuskan, data: [keputusan]}
+  - {from: petugas, to: putuskan, data: [putusan]}
   - {from: putuskan, to: arsip, data: [keputusan], operation: update}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "DFD003",
    "{item} is not in the data dictionary: declare it under data, or did you mean {close}?",
    fix="Add `{item}: {{name: …}}` under `data`, or write {close}.",
)
def unknown_data(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None or not spec.value.data:
        return
    known = spec.value.data
    named = [
        ((*path, "flows", number, "data", at), item)
        for path, level, _ in spec.value.levels()
        for number, flow in enumerate(level.flows)
        for at, item in enumerate(flow.data)
    ]
    named += [
        (("data", key, "derives", at), item)
        for key, each in known.items()
        for at, item in enumerate(each.derives)
    ]
    for place, item in named:
        if item not in known:
            yield find(spec.at(*place), item=item, close=get_close_matches(item, known, n=1, cutoff=0))
