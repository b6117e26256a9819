"""
A shared store is not on the diagram.

## Why

`shared_stores` says which stores another system reads or writes. One that does not exist explains nothing.

## How it is detected

`store` of every shared store must be a store of some level.

## How to fix

Correct the id, or declare the store.

## Bad

```diff projects/izin/dfd.yml
   surat-izin: {name: Surat izin, derives: [isi-permohonan, keputusan]}
+shared_stores:
+  - {store: gudang, system: lapor, access: read}
 boundaries:
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from . import Context, Finding, Project, find, rule


@rule(
    "DFD008",
    "{store} is not a store of this diagram: did you mean {close}?",
    fix="Write the id of a store, such as {close}, or declare {store}.",
    also=("XRF015",),
)
def unknown_store(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    known = [store.id for _, level, _ in spec.value.levels() for store in level.stores]
    for number, shared in enumerate(spec.value.shared_stores):
        if shared.store not in known:
            close = get_close_matches(shared.store, known, n=1, cutoff=0) or "-"
            yield find(spec.at("shared_stores", number, "store"), store=shared.store, close=close)
