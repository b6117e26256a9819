"""
A need or requirement uses a vague word.

## Why

Words such as *cepat*, *mudah* or *dan/atau* mean something else to each reader. The tester cannot decide,
so the loudest voice does.

## How it is detected

Texts of needs and requirements of the final list, and acceptance criteria, are read for the words in
`schemas/reference/ambiguous-words-id.yml`, with their usual forms (*tercepat*, *memudahkan*). A comparison
with a number, such as *paling cepat 3 hari*, is not vague.

## How to fix

Replace the word by what is meant; the hint of the message says how. A register can have its own list of
words.

## Bad

```diff projects/lapor/03-sepakati-syarat.md
   - {id: KF-tanggapi, need: KB-tanggapan, text: Petugas mencatat satu tanggapan atas setiap laporan., priority: must, verification: test}
-  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, 95 dari 100 permintaan dijawab dalam 2.000 milidetik.", priority: must, verification: test}
+  - {id: KNF-beban, need: KB-lapor, text: "Pada 10 pengguna serentak, permintaan dijawab dengan cepat.", priority: must, verification: test}
 changes:
```
"""

from __future__ import annotations

from collections.abc import Iterator

from ..tracing import said, trace
from ..tracing.wording import lexicon
from . import Context, Finding, Level, Project, find, rule


@rule(
    "REQ010",
    "“{word}” can be read in more than one way: {hint}",
    fix="Write instead of “{word}” what can be measured: {hint}.",
    level=Level.WARNING,
)
def vague_word(project: Project, context: Context) -> Iterator[Finding]:
    thread = trace(project)
    read = [*thread.needs.values(), *thread.requirements.values()]
    texts = [(each, key, said(each.data.get(key))) for each in read for key in ("text", "acceptance")]
    vague = lexicon(context.register.root)
    if vague.suspects(text for _, _, text in texts):
        for each, key, text in texts:
            for word in vague.found(text):
                yield find(each.at(key), word=word.word, hint=word.hint)
