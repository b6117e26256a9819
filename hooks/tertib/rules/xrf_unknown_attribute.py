"""
A data item names an attribute that the database does not have.

## Why

The data dictionary and the database describe the same data. Where they differ, one of them was not kept up,
and the classification of the data with it.

## How it is detected

Every `entity.attribute` in `data` of the diagram must exist in `erd.yml`. The name splits at its last dot.

## How to fix

Correct the name, or add the attribute to the entity. Data that is computed has no attribute: describe it
with `derives`.

## Bad

```diff projects/lapor/dfd.yml
   tanda-terima: {name: Tanda terima, attributes: [laporan.id], derives: [isi-laporan]}
-  isi-tanggapan: {name: Isi tanggapan, attributes: [tanggapan.isi]}
+  isi-tanggapan: {name: Isi tanggapan, attributes: [tanggapan.teks]}
   jawaban: {name: Jawaban, attributes: [laporan.lokasi, tanggapan.isi], derives: [isi-laporan, isi-tanggapan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..gathering import as_found
from ..tracing import trace
from . import Context, Finding, Project, find, rule


@rule(
    "XRF003",
    "{attribute} is not an attribute of erd.yml: did you mean {close}?",
    fix="Write an attribute such as {close}, or add {attribute} to erd.yml.",
)
def unknown_attribute(project: Project, context: Context) -> Iterator[Finding]:
    spec, entities = project.dfd, trace(project).entities
    for key, item in spec.value.data.items() if spec and spec.value and entities else ():
        for number, name in enumerate(item.attributes):
            entity, _, attribute = name.rpartition(".")
            if spec and attribute not in entities.get(entity, ()):
                known = [f"{each}.{one}" for each, attributes in entities.items() for one in attributes]
                yield find(
                    spec.at("data", key, "attributes", number),
                    level=as_found(project),
                    attribute=name,
                    close=get_close_matches(name, known, n=1, cutoff=0),
                )
