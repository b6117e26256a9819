"""
A non-functional requirement names no measure.

## Why

A quality without a number cannot be tested, only argued about. The load, the time or the percentage
decides.

## How it is detected

Text and acceptance of each `KNF-…` of the final list are read for a number in figures or words, or for
words that speak of all or none (`setiap`, `semua`, `seluruh`, `hanya`): these can be refuted by one
example.

## How to fix

Write the value: how many users, within how many milliseconds, how many percent of the time, after how many
failures.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
-  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
+  - {id: KNF-beban, need: KB-lapor, text: "Layanan tetap tanggap pada jam sibuk.", priority: must, verification: test}
 changes:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import is_functional, said, trace
from ..tracing.wording import measurable
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ009",
    "{requirement} names no value that a test could measure: write how much, how fast or how often",
    fix="Write a number into the text or into `acceptance` of {requirement}.",
    level=Level.WARNING,
)
def no_measure(project: Project, context: Context) -> Iterator[Finding]:
    for requirement in trace(project).requirements.values():
        if not is_functional(requirement.id):
            text, criterion = requirement.data["text"], requirement.data.get("acceptance")
            if not measurable(said(text)) and not measurable(said(criterion)):
                yield find(requirement.at("text"), requirement=requirement.id)
