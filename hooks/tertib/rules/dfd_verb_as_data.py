"""
Data is named by a verb.

## Why

A flow carries a thing, a process does a deed. “Kirim laporan” on an arrow hides a process that is not
drawn, or names the wrong thing.

## How it is detected

The first word of every item's name in the dictionary must not be a verb: a root that is never a noun, or a
form with me-, -kan or -i. The words are in `schemas/reference/diagram-words-id.yml`. Where the spec has no
dictionary, the ids on the flows are read.

## How to fix

Name what moves, not what is done: “Laporan” instead of “Kirim laporan”.

## Bad

```diff projects/izin/dfd.yml
   isi-permohonan: {name: Isi permohonan, attributes: [perusahaan.nama_usaha, permohonan.nomor, permohonan.lokasi]}
-  keputusan: {name: Keputusan, attributes: [permohonan.keputusan]}
+  keputusan: {name: Mencatat keputusan, attributes: [permohonan.keputusan]}
   surat-izin: {name: Surat izin, derives: [isi-permohonan, keputusan]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..gathering import as_found
from ..model import Dfd
from ..names import first_word, vocabulary
from ..references import Path
from ..words import Text
from . import Context, Finding, Level, Project, find, rule


@rule(
    "DFD014",
    "{name} names a deed: name the data that moves, with a noun",
    fix="Rename it to what moves, such as the object of that deed; a deed belongs into a process.",
    level=Level.WARNING,
)
def verb_as_data(project: Project, context: Context) -> Iterator[Finding]:
    spec = project.dfd
    if spec is None or spec.value is None:
        return
    verbs = vocabulary(context.register.root).only_verbs
    for path, name in _named(spec.value):
        if first_word(name) in verbs:
            yield find(spec.at(*path), level=as_found(project), name=name)


def _named(dfd: Dfd) -> Iterator[tuple[Path, str | Text]]:
    """The names of all data: those of the dictionary, else the ids on the flows, each once."""
    if dfd.data:
        yield from ((("data", key, "name"), item.name) for key, item in dfd.data.items())
        return
    told: set[str] = set()
    for diagram in dfd.diagrams:
        for number, flow in enumerate(diagram.level.flows):
            for at, item in enumerate(flow.data):
                if item not in told:
                    told.add(item)
                    yield (*diagram.path, "flows", number, "data", at), item.replace("-", " ")
