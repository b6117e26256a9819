"""
A data item is called less personal than its attributes.

## Why

Protection, publication and the legal basis follow from the class of the data. An item that hides a personal
attribute crosses boundaries unprotected.

## How it is detected

`personal` of every data item (`none` where it is not written) is compared with the highest of its
attributes in `erd.yml`: `none`, `general`, `specific` in that order (UU 27/2022 Article 4).

## How to fix

Raise `personal` of the item, or take the attribute out of it.

## Bad

```diff projects/lapor/dfd.yml
 data:
-  isi-laporan: {name: Isi laporan, attributes: [pelapor.nama, pelapor.telepon, laporan.lokasi], personal: general}
+  isi-laporan: {name: Isi laporan, attributes: [pelapor.nama, pelapor.telepon, laporan.lokasi]}
   tanda-terima: {name: Tanda terima, attributes: [laporan.id], derives: [isi-laporan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import trace
from ..tracing.personal import RANKS, highest, place_of
from . import Context, Finding, Project, find, rule


@rule(
    "XRF011",
    "personal of {item} is {stated}, but that of {attribute} is {really}: write personal: {really}",
    fix="Write `personal: {really}` for {item}, or remove {attribute} from it.",
    elsewhere="the attribute",
)
def personal_understated(project: Project, context: Context) -> Iterator[Finding]:
    spec, thread = project.dfd, trace(project)
    for key, item in spec.value.data.items() if spec and spec.value and thread.entities else ():
        found = highest(thread.entities, item.attributes)
        if spec and found and RANKS[found.personal] > RANKS[item.personal]:
            yield find(
                spec.at("data", key, "personal"),
                place_of(project, found),
                item=key,
                stated=item.personal,
                attribute=found.name,
                really=found.personal,
            )
